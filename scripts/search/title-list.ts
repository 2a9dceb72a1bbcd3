import { readFile, writeFile } from 'node:fs/promises';
import { tellsNumber } from '../../src/figures/title-number.ts';
import { escapeMarkup } from '../../src/kit/escape.ts';
import { isRecord, kindNames, kinds, type SearchDocument } from '../../src/search/document.ts';
import { Stop } from '../lib/stop.ts';
import { demoMark } from './read-page.ts';

/** The page that lists all others for readers without JavaScript. */
export const listPage = 'search/index.html';

/** What the results page holds where the list shall stand. */
const place = '<div data-all-titles></div>';

/** More places than this are left to the pages that list them. */
const mostPlaces = 500;

/** A number in the title of a page of invented ones says so beside it, as everywhere. */
const markOf = ({ title, next }: SearchDocument): string =>
  next?.startsWith(demoMark) === true && tellsNumber(title, []) && !title.includes('示例')
    ? '<span class="demo-mark">示例</span>'
    : '';

const itemOf = (page: SearchDocument): string =>
  `<li><a href="${escapeMarkup(page.url)}">${escapeMarkup(page.title)}</a>${markOf(page)}</li>`;

/** Links to all pages that search may find, by kind, in the order of their addresses. */
export function titleList(documents: readonly SearchDocument[]): string {
  const isListed = documents.filter(isRecord).length <= mostPlaces;
  const parts = kinds.map((kind) => {
    const pages = documents.filter((page) => page.kind === kind && (isListed || !isRecord(page)));
    return pages.length === 0
      ? ''
      : `<section><h3>${kindNames[kind]}</h3><ul>${pages.map(itemOf).join('')}</ul></section>`;
  });
  return parts.join('');
}

/** Puts the list into the built results page, for readers without JavaScript. */
export async function writeTitleList(file: string, documents: readonly SearchDocument[]): Promise<void> {
  const page = await readFile(file, 'utf8');
  const parts = page.split(place);
  if (parts.length !== 2) throw new Stop(`${file} 应有一处 ${place}，实际有 ${String(parts.length - 1)} 处。`);
  await writeFile(file, parts.join(titleList(documents)));
}
