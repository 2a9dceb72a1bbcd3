import { describe, expect, it } from 'vitest';
import { scriptFaults } from './scripts.ts';
import { styleFaults } from './styles.ts';
import { suppliedTo } from './supplied.ts';

const scripts: readonly (readonly [string, string | null])[] = [
  ['const a = b?.c ?? (await import("./d.js"));'.replace('await ', ''), null],
  ['for (const a of b) list.append(...a);', null],
  ['if (typeof Intl.Segmenter === "function") new Intl.Segmenter();', null],
  ['"replaceAll" in "" ? a.replaceAll("b", "c") : a;', null],
  ['`replaceAll` in `` ? a.replaceAll("b", "c") : a;', null],
  ['a.at?.(0);', null],
  ['const b = a.at;', null],
  ['a.replaceAll("b", "c");', '脚本用了 replaceAll，Chromium 85 才有'],
  ['list.replaceChildren();', '脚本用了 replaceChildren，Chromium 86 才有'],
  ['a.at(-1);', '脚本用了 at，Chromium 92 才有'],
  ['Object.hasOwn(a, "b");', '脚本用了 Object.hasOwn，Chromium 93 才有'],
  ['structuredClone(a);', '脚本用了 structuredClone，Chromium 98 才有'],
  ['new WeakRef(a);', '脚本用了 WeakRef，Chromium 84 才有'],
  ['Promise.any(a);', '脚本用了 Promise.any，Chromium 85 才有'],
  ['a.toSorted();', '脚本用了 toSorted，Chromium 110 才有'],
  ['URL.parse(a);', '脚本用了 URL.parse，Chromium 126 才有'],
  ['JSON.parse(a); a.parse(b); URL.createObjectURL(a);', null],
];

const syntax = [
  'a ??= 1;',
  'class A { b = 1; }',
  'class A { #b() {} }',
  'await a;',
  'class A { static {} }',
  'var a = 1_000;',
];

const styles: readonly (readonly [string, string | null])[] = [
  ['p { margin: min(1em, 2vw) clamp(1px, 2px, 3px); display: grid; gap: 1em; }', null],
  ['@supports (gap: 1em) { nav { display: flex; gap: 1em; } }', null],
  ['p { clip: rect(0 0 0 0); }', null],
  ['@media (forced-colors: active) { p { forced-color-adjust: none; } }', null],
  ['@keyframes a { from { opacity: 0; } 50% { opacity: 1; } }', null],
  ['nav { display: flex; gap: 1em; }', '样式用了 flex gap，Chromium 84 才有'],
  ['nav { gap: 1em; } nav { display: inline-flex; }', '样式用了 flex gap，Chromium 84 才有'],
  ['p { inset: 0; }', '样式用了 inset，Chromium 87 才有'],
  ['p { aspect-ratio: 1; }', '样式用了 aspect-ratio，Chromium 88 才有'],
  ['p { accent-color: red; }', '样式用了 accent-color，Chromium 93 才有'],
  [':is(h1, h2) { margin: 0; }', '样式用了 :is，Chromium 88 才有'],
  [':where(h1) { margin: 0; }', '样式用了 :where，Chromium 88 才有'],
  ['p:has(a) { margin: 0; }', '样式用了 :has，Chromium 105 才有'],
  ['p:not(a, b) { margin: 0; }', '样式用了 :not(a, b)，Chromium 88 才有'],
  ['@layer a { p { margin: 0; } }', '样式用了 @layer，Chromium 99 才有'],
  ['@container (min-width: 1px) { p { margin: 0; } }', '样式用了 @container，Chromium 105 才有'],
  ['@media (width > 1px) { p { margin: 0; } }', '样式用了 @media (a < b)，Chromium 104 才有'],
  ['p { a { margin: 0; } }', '样式用了 嵌套的规则，Chromium 120 才有'],
  ['p { color: color-mix(in srgb, red, blue); }', '样式用了 color-mix()，Chromium 111 才有'],
  ['p { color: oklch(1 0 0); }', '样式用了 oklch()，Chromium 111 才有'],
  ['p { height: 100dvh; }', '样式用了 dvh，Chromium 108 才有'],
];

describe('scriptFaults(text)', () => {
  it.each(scripts)('of %s', (text, message) => {
    expect(scriptFaults(text)).toEqual(message === null ? [] : [message]);
  });

  it.each(syntax)('refuses %s', (text) => {
    expect(scriptFaults(text)).toEqual([expect.stringContaining('比 ECMAScript 2020 新')]);
  });
});

describe('styleFaults(css)', () => {
  it.each(styles)('of %s', (css, message) => {
    expect(styleFaults(css).map((each) => each.replace(/（.*/, ''))).toEqual(message === null ? [] : [message]);
  });
});

describe('suppliedTo(scripts)', () => {
  const supplying = '`at` in Array.prototype||supply();';
  const named = (scripts: Readonly<Record<string, string>>, name: string): readonly string[] => [
    ...suppliedTo(new Map(Object.entries(scripts)))(name),
  ];

  it.each([
    ['of what its importer supplies', { 'a.js': `${supplying}import(\`./b.js\`);`, 'b.js': '' }, ['at']],
    [
      'of what the importer of its importer supplies',
      { 'a.js': `${supplying}import("./c.js");`, 'c.js': 'import"./b.js";', 'b.js': '' },
      ['at'],
    ],
    [
      'not of what its importer only looks for',
      { 'a.js': 'if ("at" in Array.prototype) import("./b.js");', 'b.js': '' },
      [],
    ],
    [
      'not where another way leads to it',
      { 'a.js': `${supplying}import("./b.js");`, 'c.js': 'import("./b.js");', 'b.js': '' },
      [],
    ],
    [
      'where parts import each other',
      { 'a.js': `${supplying}import("./b.js");`, 'b.js': 'import{c}from"./a.js";' },
      ['at'],
    ],
  ])('knows %s', (_name, scripts, expected) => {
    expect(named(scripts, 'b.js')).toEqual(expected);
  });
});
