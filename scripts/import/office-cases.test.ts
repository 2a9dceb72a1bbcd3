import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anyRow } from '../../src/data/addresses.ts';
import { importOffice } from '../../src/data/import/import-office.ts';
import { readOffice } from '../../src/data/import/office-file.ts';
import { columnLetter, type Problem } from '../../src/data/problem.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import { readContext } from '../data/context.ts';
import { inProject } from '../lib/folders.ts';

const folder = 'tests/fixtures/';
const { context } = readContext(inProject(''));
const lineBreak = ' ⏎ ';

/** The cases of tests/fixtures/tables/cases.tsv: a file or its lines, the dataset, what the editor says, what must come of it. */
const cases = readFileSync(inProject(`${folder}tables/cases.tsv`), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [file = '', dataset = '', answers = '', outcome = ''] = line.split('\t');
    return { file, dataset: dataset as DatasetName, answers, outcome };
  });

const cellOf = ({ line, columnIndex }: Problem): string =>
  `! ${columnIndex === undefined ? '' : columnLetter(columnIndex)}${line ?? ''}`;

const answersOf = (text: string): Record<string, string> =>
  Object.fromEntries(text === '' ? [] : text.split(';').map((one) => one.split('=', 2) as [string, string]));

const bytesOf = (file: string): Uint8Array =>
  file.includes(lineBreak)
    ? new TextEncoder().encode(`${file.replaceAll(lineBreak, '\r\n')}\r\n`)
    : readFileSync(inProject(`${folder}${file}`));

async function outcomeOf(file: string, dataset: DatasetName, answers: Record<string, string>): Promise<string> {
  if (context === null) throw new Error('the context does not read');
  const name = file.includes(lineBreak) ? '表.csv' : basename(file);
  const schema: DatasetSchema = datasets[dataset];
  const office = await readOffice(bytesOf(file), name);
  const stated = { status: '正式', missing: '未公布', ...answers };
  const found = importOffice(schema, office.sheets, { ...context, file: name, date: '2026-12-02' }, stated);
  if (found.csv !== null) return `= ${found.rows.map((row) => anyRow(row)[schema.value ?? 'name'] ?? '空').join(' ')}`;
  const { problems } = office.sheets.length === 0 ? office : found;
  const wrong = problems.filter(({ severity }) => severity === 'error').map(cellOf);
  return [...new Set(wrong), ...found.questions.map(({ id }) => `? ${id}`)].join(' ');
}

describe('importOffice(a table as an office saved it)', () => {
  test.each(cases)('$file $answers: $outcome', async ({ file, dataset, answers, outcome }) => {
    const start = outcome.endsWith(' …') ? outcome.slice(0, -2) : outcome;
    const found = await outcomeOf(file, dataset, answersOf(answers));
    expect(outcome === start ? found : found.slice(0, start.length)).toBe(start);
  });
});
