import { describe, expect, it } from 'vitest';
import { describePageFailure } from './page-failure.ts';

const texts = ['content/plan.mdx', 'content/measures/01-a.mdx'];
const log = '11:41:24 [content] Syncing content\n11:41:25 [build] output: "static"\n';
const tail = '  Stack trace:\n    at load2 (file:///p/node_modules/x.mjs:2341:23)\n';
const schema = (lines: string): string =>
  `${log}[InvalidContentEntryDataError] measures → 01-a data does not match collection schema.\n\n${lines}\n\n  Hint:\n    See x.\n` +
  `  Location:\n    /p/content/measures/01-a.mdx:0:0\n${tail}`;

const cases: readonly (readonly [string, string])[] = [
  [
    schema('  summary**: **summary: Required\n  ****: Unrecognized key: "sumary"'),
    'content/measures/01-a.mdx [summary] 必须填写\ncontent/measures/01-a.mdx 没有这一项："sumary"，请核对拼写',
  ],
  [schema('  summary: 一句话说清，至少 20 个字'), 'content/measures/01-a.mdx [summary] 一句话说清，至少 20 个字'],
  [
    schema('  related.0**: **related.0: Expected type `"number"`, received `"string"`'),
    'content/measures/01-a.mdx [related.0] 类型不对：应为 number，实际为 string',
  ],
  [
    schema('  audience.0: Invalid option: expected one of "甲"|"乙"'),
    'content/measures/01-a.mdx [audience.0] 应为其中之一："甲"|"乙"',
  ],
  [
    `${log}can not read a block mapping entry\n  Location:\n    /p/content/measures/01-a.mdx:4:7\n${tail}`,
    'content/measures/01-a.mdx:4:7 语法有误：can not read a block mapping entry',
  ],
  [
    `${log}19:39:59   ├─ /measures/01-a/index.html19:39:59 [ERROR] Error: <Figure id="x"> 没有这张图\n    at file:///p/a.mjs:21:35\n` +
      `19:39:59 [ERROR] [build] Caught error rendering /measures/01-a/: Error: <Figure id="x"> 没有这张图\n<Figure id="x"> 没有这张图\n  Hint:\n    x\n${tail}`,
    'content/measures/01-a.mdx <Figure id="x"> 没有这张图',
  ],
  [
    `${log}19:39:59 [ERROR] [build] Caught error rendering /about/: TypeError: x is not a function\nx\n${tail}`,
    '页面 /about/ x is not a function',
  ],
  [
    `${log}generating static routes\ncontent/x.geojson 不存在：请放好\n  Location:\n    /p/node_modules/astro/dist/a.js:52:63\n${tail}`,
    'content/x.geojson 不存在：请放好',
  ],
  [
    `${log}generating static routes\nsomething of a program\n  Location:\n    /p/node_modules/astro/dist/a.js:52:63\n${tail}`,
    'generating static routes\nsomething of a program',
  ],
  [`${log}Something else entirely\n    at a (b:1:2)\n`, 'Something else entirely'],
];

describe('describePageFailure(output, root, texts)', () => {
  it.each(cases)('says what an author can act on: %#', (output, said) => {
    expect(describePageFailure(output, '/p/', texts)).toBe(said);
  });
});
