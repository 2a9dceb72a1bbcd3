import { mkdirSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { escapeMarkup } from '../../src/kit/escape.ts';
import type { Kind, SearchDocument } from '../../src/search/document.ts';
import { areaWord, spaceLine } from '../../src/search/pagefind-words.ts';
import { inProject } from '../lib/folders.ts';
import { Stop } from '../lib/stop.ts';

/** Its terms ask that they go with every copy of the program. */
const licence = inProject('node_modules/pagefind/LICENSE/LICENSE');

/** Ready-made interfaces that Pagefind writes and this site does not use. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Smaller chunks than Pagefind's own: a word is one character here, and a query should not fetch the postings of a hundred others. */
const chunkSize = 1000;

/** What a character counts by the part of the page where it stands, and by the kind of the page; at most 10 in all. */
const partWeights = { title: 8, heading: 3, lead: 2, text: 1 } as const;
const kindWeights: Readonly<Record<Kind, number>> = { policy: 1.2, data: 1, place: 0.8, download: 0.6 };

const meta = (name: string, value: string): string =>
  value === '' ? '' : `<meta data-pagefind-meta="${name}[content]" content="${escapeMarkup(value)}">`;

/** A page rewritten for an index of single characters: no language, titles and headings as such, the area as a word that nobody types. */
export function toIndexPage({ title, kind, area = '', next = '', blocks }: SearchDocument): string {
  const element = (tag: string, part: keyof typeof partWeights, text: string, anchor = ''): string => {
    const id = anchor === '' ? '' : ` id="${escapeMarkup(anchor)}"`;
    const weight = (partWeights[part] * kindWeights[kind]).toFixed(1);
    return `<${tag}${id} data-pagefind-weight="${weight}">${escapeMarkup(spaceLine(text))}</${tag}>`;
  };
  const body = blocks.flatMap(({ heading = '', anchor = '', text }, index) => [
    ...(heading === '' ? [] : [element('h2', 'heading', heading, anchor)]),
    ...text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => element('p', index === 0 && heading === '' ? 'lead' : 'text', line)),
  ]);
  const head = meta('title', title) + meta('kind', kind) + meta('next', next);
  return `<html><head>${head}</head><body data-pagefind-body>${element('h1', 'title', title)}${body.join('')}<p>${areaWord(area)}</p></body></html>`;
}

/**
 * Writes the files of an index into `folder` and returns what went wrong. Pagefind's own `writeFiles` (1.5.2) answers before the last file is on the disk, and
 * says nothing when the disk is full.
 */
export async function writeFilesOf(index: PagefindIndex, folder: string): Promise<readonly string[]> {
  const { files, errors } = await index.getFiles();
  const wanted = files.filter(({ path }) => !unused.includes(path));
  for (const parent of new Set(wanted.map(({ path }) => dirname(join(folder, path)))))
    mkdirSync(parent, { recursive: true });
  for (const { path, content } of wanted) writeFileSync(join(folder, path), content);
  return errors;
}

/** An index of single characters that is being made. Pages are numbered in the order in which they are added. */
export interface PageIndex {
  readonly add: (document: SearchDocument) => void;
  /** Writes the index of all pages added into a folder. */
  readonly write: (folder: string) => Promise<void>;
  /** Ends Pagefind, written or not. */
  readonly close: () => Promise<unknown>;
}

const refuse = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Stop(`搜索索引没有建成：${problems.join('；')}`);
};

/** Starts Pagefind's index of single characters; the public pages are not touched. */
export async function openPageIndex(): Promise<PageIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Stop(`搜索索引没有建成：${errors.join('；')}`);
  // Pagefind takes its orders one by one as they come; only waiting for each answer is saved.
  const added: ReturnType<typeof index.addHTMLFile>[] = [];
  return {
    add: (document) => added.push(index.addHTMLFile({ url: document.url, content: toIndexPage(document) })),
    async write(folder) {
      refuse((await Promise.all(added)).flatMap(({ errors: found }) => found));
      refuse(await writeFilesOf(index, folder));
      await copyFile(licence, join(folder, 'LICENSE.txt'));
    },
    close,
  };
}
