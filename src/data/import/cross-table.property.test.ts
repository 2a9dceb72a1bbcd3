import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLong } from '../../../tests/fixtures/long.ts';
import { parseCsv } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import { importOffice } from './import-office.ts';
import { readOffice } from './office-file.ts';
import { ignored, type Answers, type Question } from './question.ts';
import {
  anyCrossTable,
  anyPlainShape,
  anyTwistedShape,
  crossContext,
  type CrossShape,
  type CrossTable,
} from './testing/cross-tables.ts';
import { dressCross, type DressedTable } from './testing/dress-cross.ts';
import { officeBytes } from './testing/office-bytes.ts';
import { randomOf } from './testing/random.ts';
import type { Dressing } from './testing/write-grid.ts';

// `PROPERTY_RUNS=100000 npx vitest run src/data/import` for a longer search.
const runs = Number(process.env['PROPERTY_RUNS'] ?? (isLong ? 2500 : 250));
/** The quick run is the same every time; the long one looks for what nobody has seen. */
const seed = isLong || process.env['PROPERTY_RUNS'] !== undefined ? {} : { seed: 211 };
const timeout = 60_000 + runs * 20;

const anyDressing: fc.Arbitrary<Dressing> = fc.record({
  seed: fc.nat(),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'),
  delimiter: fc.constantFrom(',', '\t', ';'),
  lineEnd: fc.constantFrom('CRLF', 'LF', 'CR', 'mixed'),
});

/** What a release says, one text a row. */
function sayings(csv: string, { columns }: DatasetSchema): readonly string[] {
  const [, ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''), 'x.csv').records;
  const at = (...keys: readonly string[]): number => columns.findIndex(({ key }) => keys.includes(key));
  const places = [at('year'), at('area'), at('tier', 'indicator'), at('value'), at('status'), at('note')];
  return rows
    .map(({ cells }) =>
      places
        .map((place) => cells[place])
        .join(' ')
        .trimEnd(),
    )
    .sort();
}

/** What an honest editor answers: columns, sheets and lines that change nothing are left out, those of a part of the numbers never are. */
function honest({ id, choices }: Question, { answers }: DressedTable): Answers {
  if (id.startsWith('ignore:')) return id === 'ignore:月份' ? {} : { [id]: ignored };
  // The month in a title is when the table was made.
  const answer = answers[id] ?? (id === 'period' ? '整年' : undefined);
  return choices.some(({ value }) => value === answer) && answer !== undefined ? { [id]: answer } : {};
}

type Outcome = 'read' | 'answered' | 'asked' | 'refused';

/** Imports a table, answers what can be answered, and compares what is read. */
async function outcomeOf(table: CrossTable, shape: CrossShape, dressing: Dressing): Promise<Outcome> {
  const random = randomOf(dressing.seed);
  const dressed = dressCross(random, table, shape);
  const { name, bytes } = officeBytes(random, dressed, dressing, shape.file);
  const { sheets } = await readOffice(bytes, name);
  let answers: Answers = { status: '正式', missing: '未公布' };
  for (let round = 0; ; round += 1) {
    const { csv, questions, problems } = importOffice(table.schema, sheets, crossContext, answers);
    if (csv !== null) {
      const context = `${JSON.stringify(shape)} ${JSON.stringify(answers)}\n${dressed.titles.join('\n')}\n${dressed.grid.map((row) => row.join(',')).join('\n')}`;
      expect(sayings(csv, table.schema).join('\n'), context).toBe(dressed.says.join('\n'));
      return round === 0 ? 'read' : 'answered';
    }
    const more = Object.assign({}, ...questions.map((question) => honest(question, dressed))) as Answers;
    const isStuck = Object.keys(more).length === 0;
    if (problems.some(({ severity }) => severity === 'error')) return 'refused';
    expect(questions.length, 'nothing is said').toBeGreaterThan(0);
    if (isStuck) return 'asked';
    answers = { ...answers, ...more };
  }
}

/** How many of many tables are read at once, read once answered, left open and refused. */
async function tallied(shapes: fc.Arbitrary<CrossShape>, count: number): Promise<Readonly<Record<Outcome, number>>> {
  const counts = { read: 0, answered: 0, asked: 0, refused: 0 };
  const property = fc.asyncProperty(anyCrossTable, shapes, anyDressing, async (table, shape, dressing) => {
    counts[await outcomeOf(table, shape, dressing)] += 1;
  });
  await fc.assert(property, { numRuns: count, endOnFailure: true, ...seed });
  return counts;
}

describe('importOffice(any cross-table in any dressing)', () => {
  test(`reads what says all there is to know (${runs} files)`, { timeout }, async () => {
    const { read, answered, asked, refused } = await tallied(anyPlainShape, runs);
    // A row of numbers that all look like years may be taken for a heading, and is then refused.
    const most = Math.floor(runs / 500);
    expect(asked + refused).toBeLessThanOrEqual(most);
    expect(read).toBeGreaterThan(runs * 0.3);
    expect(read + answered).toBeGreaterThanOrEqual(runs - most);
  });

  test(
    `reads, asks or refuses what is easily read wrong, and never reads it different (${runs} files)`,
    { timeout },
    async () => {
      const { read, answered, asked, refused } = await tallied(anyTwistedShape, runs);
      expect(read + answered).toBeGreaterThan(runs * 0.3);
      expect(asked + refused).toBeGreaterThan(runs * 0.2);
    },
  );
});
