import type { SearchDocument } from './document.ts';
import type { Later } from './prepare.ts';

/** A line break inside a block is `\n`; these end a block and a page. */
const blockEnd = '\f';
const pageEnd = '\v';

/** Stands between the pages and what else the file holds. */
const partEnd = '\0';

/** What comes after the titles: the text of all pages, what one does next on each, and what a query is read with. */
export interface Text extends Later {
  readonly documents: readonly SearchDocument[];
}

/** The second file that a browser reads, the text of all blocks in the order of the first: written in UTF-16, which is smaller for Chinese. */
export const encodeText = ({ documents, forms, answers }: Text): string =>
  [
    documents.map(({ next = '', blocks }) => [...blocks.map(({ text }) => text), next].join(blockEnd)).join(pageEnd),
    forms,
    JSON.stringify(answers),
  ].join(partEnd);

/** Reads what `encodeText` wrote for the pages of the first file; throws when the two files are not of one build. */
export function decodeText(documents: readonly SearchDocument[], file: string): Text {
  const [text = '', forms = '', answers = ''] = file.split(partEnd);
  const pages = text.split(pageEnd);
  if (pages.length !== documents.length) {
    throw new Error(`text of ${pages.length} pages, not ${documents.length}`);
  }
  const withText = documents.map((document, index): SearchDocument => {
    const texts = (pages[index] ?? '').split(blockEnd);
    const next = texts.pop() ?? '';
    const blocks = document.blocks.map((block, at) => ({ ...block, text: texts[at] ?? '' }));
    return { ...document, blocks, ...(next === '' ? {} : { next }) };
  });
  return { documents: withText, forms, answers: JSON.parse(answers) as Later['answers'] };
}
