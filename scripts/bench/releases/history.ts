import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { sha256Of } from '../../lib/files.ts';

/** What each further release changes: every number of its newest year, or one county's number and with it the city's. */
export type Change = 'year' | 'cell';

const folder = 'data/demo/engineers';
const datesOf = (root: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => name.slice(0, -4))
    .sort();

/** The day a month later; the 28th at most, so that every month has it. */
function monthAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, Math.min(day, 28))).toISOString().slice(0, 10);
}

interface Row {
  readonly cells: readonly string[];
  readonly address: string;
}

/** The number of a row that is some more than it was, as the release after would have it. */
const raised = ({ cells, address }: Row, by: number): Row => ({
  address,
  cells: cells.map((cell, at) => (at === 4 ? String(Number(cell) + by) : cell)),
});

/** The rows of the next release, those that differ first told by their address; the city stays the sum of its parts. */
function nextRows(rows: readonly Row[], change: Change, turn: number): readonly Row[] {
  const newest = rows
    .map(({ cells }) => cells[0] ?? '')
    .toSorted()
    .at(-1);
  const numbered = rows.filter(({ cells }) => cells[0] === newest && cells[4] !== '' && cells[5] !== '不予公布');
  const parts = numbered.filter(({ cells }) => cells[2] !== '全市');
  const grown = change === 'year' ? parts : parts.slice(turn % parts.length).slice(0, 1);
  const tiers = grown.map(({ cells }) => cells[3]);
  return rows.map((row) => {
    if (grown.includes(row)) return raised(row, 1);
    const isSum = row.cells[0] === newest && row.cells[2] === '全市';
    return isSum ? raised(row, tiers.filter((tier) => tier === row.cells[3]).length) : row;
  });
}

function addRelease(root: string, change: Change, turn: number): void {
  const before = datesOf(root).at(-1) ?? '';
  const date = monthAfter(before);
  const [heading = '', ...lines] = readFileSync(join(root, folder, `${before}.csv`), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const rows = lines.map((line): Row => {
    const cells = line.split(',');
    return { cells, address: ['engineers', cells[0], cells[2], cells[3]].join('/') };
  });
  const next = nextRows(rows, change, turn);
  const text = `${[heading, ...next.map(({ cells }) => cells.join(','))].join('\n')}\n`;
  writeFileSync(join(root, folder, `${date}.csv`), text);
  const changed = next.filter(({ cells }, at) => cells[4] !== rows[at]?.cells[4]);
  const file = join(root, 'data/demo/sources.yaml');
  const sources = parseDocument(readFileSync(file, 'utf8'));
  sources.setIn(['engineers', 'releases', date], {
    ...{ title: '示例数据：测量用', page: null, asOf: '2025-12-31', notes: ['示例数据'] },
    sha256: sha256Of(new TextEncoder().encode(text)),
    changes: changed.map(({ address }) => ({ cell: address, kind: '修订', reason: '测量用' })),
  });
  writeFileSync(file, sources.toString());
}

/** Adds monthly releases of the demo data's engineers to a copy of the project until there are so many. */
export function addReleases(root: string, count: number, change: Change): void {
  if (!existsSync(join(root, folder))) throw new Error(`${folder} is needed to invent releases`);
  for (let turn = datesOf(root).length; turn < count; turn += 1) addRelease(root, change, turn);
}
