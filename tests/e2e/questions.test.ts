import { globSync, readFileSync } from 'node:fs';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/folders.ts';

const { findAll, findOne, getElementsByTagName, innerText } = DomUtils;

/** What is wrong with the answers beside the charts of a page: each leads to a cell whose number, or state, it says. */
function faultsOf(html: string): readonly string[] {
  const page = parseDocument(html).children;
  const ids = new Map(
    findAll(({ attribs }) => attribs['id'] !== undefined, page).map((each) => [each.attribs['id'], each]),
  );
  const section = findOne(({ attribs }) => attribs['class']?.includes('questions') === true, page);
  return getElementsByTagName('dd', section ?? []).flatMap((answer) => {
    const cell = ids.get(getElementsByTagName('a', answer)[0]?.attribs['href']?.slice(1) ?? '');
    if (!cell) return [`no cell: ${innerText(answer)}`];
    const text = DomUtils.filter(({ type }) => type === ElementType.Text, cell)
      .map(innerText)
      .find((each) => each.trim() !== '');
    const said = innerText(answer);
    // 3 is not said where 2023 is.
    const isSaid = new RegExp(`(?<![\\d,.])${text?.trim() ?? '?'}(?![\\d,]|\\.\\d)`).test(said);
    return isSaid || (text === '0' && said.includes('没有')) ? [] : [`${text ?? ''} is not what is said: ${said}`];
  });
}

it('leads each answer beside a chart to the number that it says', () => {
  const pages = globSync('statistics/**/index.html', { cwd: inProject('dist') });
  const texts = pages.map((file) => [file, readFileSync(inProject(`dist/${file}`), 'utf8')] as const);
  expect(texts.filter(([, html]) => html.includes('这张图回答的问题')).length).toBeGreaterThan(10);
  const all = texts.map(([file, html]) => [file, faultsOf(html)] as const);
  expect(all.filter(([, faults]) => faults.length > 0)).toEqual([]);
});

it('finds an answer that leads to another number', () => {
  const beside = '<section class="questions"><dl><dd>甲区3处。<a href="#b">看这个数</a></dd></dl></section>';
  const html = `<table><tr><td id="a">3</td><td id="b">17</td></tr></table>${beside}`;
  expect(faultsOf(html)).toHaveLength(1);
  expect(faultsOf(html.replace('#b', '#a'))).toEqual([]);
});
