import { expect } from 'vitest';
import { lineFaultsOf } from './look/line-faults.ts';
import { test } from './site.ts';

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
      `<p>${breaks('行首有（标点）是不对的', 6)}</p>`,
      `<table><tr><th>${breaks('企业工程师', 3)}</th><th class="sentence">${breaks('整句话是行名的工程师', 9)}也行</th></tr></table>`,
      '<p style="width: 3em">在<a href="/">网址<span style="display: inline-block">）</span></a></p>',
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
    'lone mark',
    'parted word',
    'lone mark',
    'short last line',
  ]);
});

test('what is copied is the text, with nothing of the marks that end lines', async ({ visit }) => {
  const page = await visit('/about/');
  const changed = await page.evaluate(() => {
    const marked = [...document.querySelectorAll('main :is(p, li, h2, summary)')].filter(
      (each) => each.checkVisibility() && each.querySelector('wbr, .kept, .bare'),
    );
    const copied = (element: Element): string => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString() ?? '';
    };
    const plain = (text: string): string => text.replace(/[ \n]+/g, '');
    const wrong = marked.filter((each) => plain(copied(each)) !== plain(each.textContent));
    return { count: marked.length, wrong: wrong.map((each) => each.textContent) };
  });
  expect(changed.count).toBeGreaterThan(5);
  expect(changed.wrong).toEqual([]);
});

test('last lines are long enough where browsers do not see to it', async ({ visit }) => {
  const found: string[] = [];
  for (const path of ['/plan/', '/measures/', '/glossary/', '/about/']) {
    const page = await visit(path, { bypassCSP: true, viewport: { width: 360, height: 800 } });
    await page.addStyleTag({
      content: '* { text-wrap-style: auto !important; text-autospace: no-autospace !important }',
    });
    found.push(...(await lineFaultsOf(page)));
    await page.context().close();
  }
  expect(found).toEqual([]);
});
