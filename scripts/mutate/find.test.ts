import { expect, test } from 'vitest';
import { findMutants } from './find.ts';
import { mutantText, textOf } from './mutant.ts';

const changed = (code: string): readonly string[] => findMutants('x.ts', code).map((mutant) => textOf(code, mutant));

test.each<[string, readonly string[]]>([
  ['a >= b', ['a > b']],
  ['a < b', ['a <= b']],
  ['a === b', ['a !== b']],
  ['a && b', ['a || b']],
  ['a ?? b', ['(a && b)']],
  ['a + b', ['a - b']],
  ['a + `b`', ['a + ``']],
  ['!a', ['a']],
  ['a = true', ['a = false']],
  ['f(3)', ['f((4))', 'f((2))']],
  ["'不到1公里'", ["''"]],
  ['`不到1公里`', ['`不到公里`']],
  ["'grid'", ["''"]],
  ["''", []],
  ["'a\\n'", []],
  ['`约${n}公里以上`', ['``${n}公里以上`'.replace('``', '`'), '`约${n}公里上`']],
  ['a ? b : c', ['(a) ? (c) : (b)']],
  ['list.every(f)', ['list.some(f)']],
  ['Math.max(a, b)', ['Math.min(a, b)']],
  ['list.min', []],
  ['list.toString()', []],
  ['/[ab-d]x|^y/u', ['/[b-d]x|^y/u', '/[a]x|^y/u', '/[ab-d]x|y/u', '/^y/u', '/[ab-d]x/u']],
])('findMutants(%s) changes it to %j', (code, expected) => {
  expect(changed(code).toSorted()).toEqual([...expected].sort());
});

test('findMutants(code) takes out an early exit, and nothing else of an if', () => {
  expect(changed('function f() { if (a) return b; else c(); if (d) e(); if (g) { h(); throw i; } }')).toEqual([
    'function f() { if (a) return b; else c(); if (d) e(); ; }',
  ]);
});

test.each([
  "import a from 'a'",
  "type A = 'a' | 1",
  "interface A { readonly a: 'a' }",
  "const a = b as 'b'",
  "export { a } from 'a'",
  "throw new Error('unknown kind')",
  "const a = z.string().describe('做什么')",
  'const a: Record<string, 2> = { 1: b }',
])('findMutants(%s) leaves alone what only a compiler or a programmer reads', (code) => {
  expect(changed(code)).toEqual([]);
});

test("findMutants(code) changes what an author's error says", () => {
  expect(changed("throw new Error('缺标题')")).toEqual(["throw new Error('')"]);
});

test('mutantText(mutant) names the place and both codes on one line', () => {
  const [mutant] = findMutants('src/x.ts', 'f();\ng(/a|b/)');
  expect(mutant && mutantText(mutant)).toBe('src/x.ts:2:4 a| → （删去）');
});
