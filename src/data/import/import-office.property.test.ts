import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLong } from '../../../tests/fixtures/long.ts';
import { decodeAs, detectEncoding } from '../encoding.ts';
import { formatProblems, type Problem } from '../problem.ts';
import { readRelease } from '../read-release.ts';
import { testContext as older } from '../testing.ts';
import { csvText } from '../write-csv.ts';
import { importOffice } from './import-office.ts';
import { ignored, type Answers, type Question } from './question.ts';
import { textSheet } from './sheet.ts';
import { dress, dressWide } from './testing/dress.ts';
import type { DressedFile, Dressing } from './testing/write-grid.ts';
import { anySpoiledTable, anyTable, anyWideTable, longOf, type Table } from './testing/tables.ts';

/** A release that has every column. */
const testContext = { ...older, date: '9999-12-31' };

// `PROPERTY_RUNS=100000 npx vitest run src/data/import` for a longer search.
const runs = Number(process.env['PROPERTY_RUNS'] ?? (isLong ? 3500 : 500));
const timeout = 60_000 + runs * 20;

const anyDressing: fc.Arbitrary<Dressing> = fc.record({
  seed: fc.nat(),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'),
  delimiter: fc.constantFrom(',', '\t', ';'),
  lineEnd: fc.constantFrom('CRLF', 'LF', 'CR', 'mixed'),
});

const withoutLine = (row: object): object => ({ ...row, line: 0 });
const errors = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** The rows that the table itself says, read by the strict reader. */
function rowsOf({ schema, rows }: Table): readonly object[] {
  const headings = schema.columns.map(({ heading }) => heading);
  const text = csvText([headings, ...rows.map((row) => schema.columns.map(({ key }) => row[key] ?? ''))]);
  const read = readRelease(schema, text, testContext);
  expect(formatProblems(errors(read.problems))).toBe('');
  return read.rows.map(withoutLine);
}

function importBytes({ schema }: Pick<Table, 'schema'>, bytes: Uint8Array, answers: Answers) {
  const text = decodeAs(bytes, detectEncoding(bytes));
  return importOffice(schema, [textSheet(text ?? '', 'x.csv').sheet], testContext, answers);
}

/** What an editor who knows the table says to a question about its dressing; undefined to one about the table itself. */
function answerTo({ id }: Question): string | undefined {
  if (id.startsWith('ignore:')) return ignored;
  if (id.startsWith('scope:')) return id.slice('scope:'.length);
  return { period: '整年', serial: '1900' }[id];
}

function expectSame(table: Table, file: DressedFile, stated: Answers): void {
  const first = importBytes(table, file.bytes, stated);
  const asked = first.questions.map((one) => [one.id, answerTo(one) ?? ''] as const);
  const answers = { ...Object.fromEntries(asked), ...stated };
  const { csv, rows, problems, questions } = asked.length === 0 ? first : importBytes(table, file.bytes, answers);
  expect(questions).toEqual([]);
  expect(`${formatProblems(errors(problems))}${errors(problems).length > 0 ? file.text : ''}`).toBe('');
  const expected = rowsOf(table);
  expect(rows.map(withoutLine)).toEqual(expected);
  const published = decodeAs(new TextEncoder().encode(csv ?? ''), 'utf-8-bom') ?? '';
  expect(readRelease(table.schema, published, testContext).rows.map(withoutLine)).toEqual(expected);
}

describe('importOffice(any table in any dressing)', () => {
  const unstated: Answers = {};

  test(`reads back equal, one row a line (${runs} files)`, { timeout }, () => {
    const property = fc.property(anyTable, anyDressing, (table, dressing) => {
      expectSame(table, dress(table, dressing), unstated);
    });
    fc.assert(property, { numRuns: runs });
  });

  test(`reads back equal, one column a year (${runs / 5} files)`, { timeout }, () => {
    const property = fc.property(anyWideTable, anyDressing, (table, dressing) => {
      expectSame(longOf(table), dressWide(table, dressing), { status: '正式', missing: '未公布' });
    });
    fc.assert(property, { numRuns: runs / 5 });
  });

  test(`refuses what is not certain at its line (${runs / 5} files)`, { timeout }, () => {
    const property = fc.property(anySpoiledTable, anyDressing, ({ table, raw }, dressing) => {
      const file = dress(table, dressing, raw);
      const { csv, problems, questions } = importBytes(table, file.bytes, unstated);
      expect(csv === null ? '' : `${raw.key} ${raw.text} in\n${file.text}`).toBe('');
      expect([...errors(problems), ...questions].map(({ line }) => line)).toContain(file.lines[raw.row]);
    });
    fc.assert(property, { numRuns: runs / 5 });
  });

  test(`never fails on damaged bytes, and what it accepts is a release (${runs / 5} files)`, { timeout }, () => {
    const damage = fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    const property = fc.property(anyTable, anyDressing, damage, (table, dressing, changes) => {
      const { bytes } = dress(table, dressing);
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      const { csv, rows, problems, questions } = importBytes(table, bytes, unstated);
      if (csv === null) {
        expect([...errors(problems), ...questions]).not.toEqual([]);
        return;
      }
      const again = readRelease(table.schema, csv.replace(/^\uFEFF/, ''), testContext);
      expect(errors(again.problems)).toEqual([]);
      expect(again.rows.map(withoutLine)).toEqual(rows.map(withoutLine));
    });
    fc.assert(property, { numRuns: runs / 5 });
  });
});
