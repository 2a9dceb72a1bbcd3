import { expect } from 'vitest';
import { lineFaultsOf } from './look/line-faults.ts';
import { test } from './site.ts';

// Every kind of page is looked at by look.test.ts, which opens them all.

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
