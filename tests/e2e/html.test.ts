import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../scripts/check/kinds.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { unmarkedIn } from './marks.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'error',
    'no-implicit-button-type': 'off',
    // The address of a number is its id, with Han characters and slashes, as HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** Three pages of each kind: one template makes them all. */
const pages = Object.values(
  Object.groupBy(
    readdirSync(inProject('dist'), { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(sep).join('/'))
      .filter((file) => file.endsWith('.html'))
      .sort(),
    (file) => kindOf(file).name,
  ),
).flatMap((files = []) => (kindOf(files[0] ?? '').budget ? files.slice(0, 3) : files));

describe('HTML', () => {
  it.each(pages)('%s says of invented numbers that they are', (file) => {
    expect(unmarkedIn(readFileSync(join(inProject('dist'), file), 'utf8'))).toEqual([]);
  });

  it.each(pages)('%s is valid', (file) => {
    const report = validator.validateStringSync(readFileSync(join(inProject('dist'), file), 'utf8'));
    const problems = report.results.flatMap(({ messages }) => messages);
    expect(
      problems.map(({ ruleId, message, line, selector }) => `${line} ${ruleId} ${selector ?? ''}: ${message}`),
    ).toEqual([]);
  });

  it.each(pages)('%s has no property outside an item (microdata)', (file) => {
    const html = readFileSync(join(inProject('dist'), file), 'utf8');
    const root = / itemscope[ >=]/.test(/<html[^>]*>/.exec(html)?.[0] ?? '');
    expect(root || !html.includes('itemprop=')).toBe(true);
  });
});
