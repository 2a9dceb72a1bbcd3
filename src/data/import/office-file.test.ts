import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../problem.ts';
import { readOffice, type OfficeFile } from './office-file.ts';
import type { Sheet } from './sheet.ts';

const folder = 'tests/fixtures/office';
const files = globSync(`${folder}/*`).filter((path) => !path.endsWith('.read.txt'));

function sheetText({ name, visibility, records, problems, remarks }: Sheet): string {
  const rows = records.map(({ line, cells }) => `${line} | ${cells.join(' | ').replaceAll('\n', '⏎')}`);
  return [`【${name ?? '（没有名字）'}】${visibility}`, ...rows, ...remarks, formatProblems(problems)]
    .filter(Boolean)
    .join('\n');
}

/** What was read of a file, for a reviewer. */
function readingText({ kind, sheets, problems, remarks, text }: OfficeFile): string {
  const facts = text === null ? [] : [`${text.encoding} ${text.delimiter} ${text.lineEnds.join(' ')}`];
  const parts = [kind, ...facts, ...remarks, formatProblems(problems), ...sheets.map(sheetText)];
  return `${parts.filter(Boolean).join('\n')}\n`;
}

describe('readOffice(bytes, name)', () => {
  test.each(files)('reads %s, or says what it is', async (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const read = await readOffice(readFileSync(path), name);
    await expect(readingText(read)).toMatchFileSnapshot(`../../../${path}.read.txt`);
  });
});
