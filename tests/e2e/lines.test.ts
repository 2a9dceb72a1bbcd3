import { expect } from 'vitest';
import { isLong } from '../fixtures/long.ts';
import { kinds, unfold, visitKind } from './kinds.ts';
import { lineFaultsOf } from './look/line-faults.ts';
import { test } from './site.ts';

/** Windows: a desk at 400 %, a phone, a tablet, a desk; in px. */
const widths = [320, 360, 768, 1280];
/** Kinds of pages with most running text; at night all. */
const usual = new Set([
  'measure',
  'plan',
  'timeline',
  'guide',
  'answer of the chooser',

  'place',
  'directory of an area',
]);

test.for(kinds.filter(({ name }) => isLong || usual.has(name)))('lines end well on $name', async (kind, { visit }) => {
  const page = await visitKind(visit, kind);
  await unfold(page);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await lineFaultsOf(page)).map((fault) => `${width} ${fault}`));
  }
  expect(found).toEqual([]);
});

test('the rules find lines that end badly', async ({ visit }) => {
  const page = await visit('/about/', { bypassCSP: true, viewport: { width: 320, height: 800 } });
  const breaks = (text: string, at: number): string => text.slice(0, at) + '<br>' + text.slice(at);
  await page.setContent(
    [
      `<h1>${breaks('义乌市的创新工程师', 5)}</h1>`,
      `<h2>${breaks('怎么申请职称', 3)}</h2>`,
      `<p>${breaks('一共有20000名以上', 8)}</p>`,
      `<p>${breaks('电话0579-82468135', 7)}</p>`,
      `<p>${breaks('在2026-03-19', 8)}</p>`,
      `<p>${breaks('见三（三）7的原文', 1 + 4)}</p>`,
      `<p>${breaks('金人社发〔2022〕8号', 4)}</p>`,
      `<p>${breaks('最后一行只有一个字。', 8)}</p>`,
    ].join(''),
  );
  const found = await lineFaultsOf(page);
  expect(found.map((fault) => fault.split(':')[0])).toEqual([
    'parted word',
    'parted word',
    'parted unit',
    'parted phone',
    'parted date',
    'parted clause',
    'parted number',
    'short last line',
  ]);
});
