import type { DatabaseSync } from 'node:sqlite';
import { cellsOf, type Claim } from '../../../src/claims/claim.ts';
import { say } from '../../../src/claims/say.ts';
import { rules } from './rules.ts';
import { fillSaid, saidTables } from './said.ts';

export { openReleases, openTables, turnTo } from './tables.ts';

/** A claim that the published rows do not bear out, and a sentence for whoever builds the site: what is said, from which cells, what was found. */
export interface FalseClaim {
  readonly claim: Claim;
  readonly sentence: string;
}

const mostCells = 4;

/** The claim in words; a false one may have none, as a part of nothing has no percentage. */
function nameOf(claim: Claim): string {
  try {
    return say(claim);
  } catch (error) {
    return (error as Error).message;
  }
}

function sentenceFor(claim: Claim, found: ReadonlySet<string>): string {
  const cells = [...new Set(cellsOf(claim))];
  const more = cells.length > mostCells ? ` 等${cells.length}个数` : '';
  return `不能这样说（${claim.type}）：「${nameOf(claim)}」。${[...found].join('；')}。出自 ${cells.slice(0, mostCells).join('、') || '没有数'}${more}`;
}

/** The claims that are false, in the order given, judged by the rules of `rules.ts` on the tables of `openTables`. Several calls may share the tables. */
export function evaluate(claims: readonly Claim[], database: DatabaseSync): readonly FalseClaim[] {
  database.exec('BEGIN');
  if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'claim'").get() === undefined)
    database.exec(saidTables);
  database.exec('DELETE FROM claim');
  const insert = database.prepare('INSERT INTO claim VALUES (?, ?, ?)');
  claims.forEach((claim, id) => void insert.run(id, claim.type, JSON.stringify(claim)));
  database.exec(`${fillSaid} COMMIT`);
  const found = new Map<number, Set<string>>();
  for (const rule of Object.values(rules))
    for (const { claim, found: text } of database.prepare(rule).all())
      found.set(Number(claim), (found.get(Number(claim)) ?? new Set()).add(String(text)));
  return claims.flatMap((claim, id) => {
    const reasons = found.get(id);
    return reasons === undefined ? [] : [{ claim, sentence: sentenceFor(claim, reasons) }];
  });
}
