import { expect, test } from 'vitest';
import { textOf } from './mutant.ts';
import { regexChanges } from './regex-changes.ts';

test.each<[string, readonly string[]]>([
  ['abc', []],
  ['[a]', []],
  ['[\\dXx]', ['[Xx]', '[\\dx]', '[\\dX]']],
  ['[^a-c\\]]', ['[^\\]]', '[^a-c]']],
  ['[a-]', ['[-]', '[a]']],
  ['\\[a|b\\]', ['b\\]', '\\[a']],
  ['(?<!a|b)c', ['(?<!b)c', '(?<!a)c']],
  ['(?:超过|超|逾)\\s*$', ['(?:超|逾)\\s*$', '(?:超过|逾)\\s*$', '(?:超过|超)\\s*$', '(?:超过|超|逾)\\s*']],
  ['(?<year>19|20)(a|(b))', ['(?<year>20)(a|(b))', '(?<year>19)(a|(b))', '(?<year>19|20)((b))', '(?<year>19|20)(a)']],
  [
    '[\\p{Cc}\\u{1F600}\\uFFFD|$]',
    [
      '[\\u{1F600}\\uFFFD|$]',
      '[\\p{Cc}\\uFFFD|$]',
      '[\\p{Cc}\\u{1F600}|$]',
      '[\\p{Cc}\\u{1F600}\\uFFFD$]',
      '[\\p{Cc}\\u{1F600}\\uFFFD|]',
    ],
  ],
])('regexChanges(%s) takes out one thing each time: %j', (pattern, expected) => {
  const changed = regexChanges(pattern).map((change) => textOf(pattern, change));
  expect(changed.toSorted()).toEqual([...expected].sort());
  for (const text of changed) expect(() => new RegExp(text, 'u'), text).not.toThrow();
});
