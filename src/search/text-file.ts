import type { SearchDocument } from './document.ts';

/** A line break inside a block is `\n`; these end a block and a page. */
const blockEnd = '\f';
const pageEnd = '\v';

/** The second file that a browser reads: the text of all blocks in the order of the first. */
export function encodeText(documents: readonly SearchDocument[]): string {
  return documents.map(({ blocks }) => blocks.map(({ text }) => text).join(blockEnd)).join(pageEnd);
}

/** The pages of the first file with their text; throws when the two files are not of one build. */
export function addText(documents: readonly SearchDocument[], file: string): SearchDocument[] {
  const pages = file.split(pageEnd);
  if (pages.length !== documents.length) {
    throw new Error(`text of ${pages.length} pages, not ${documents.length}`);
  }
  return documents.map((document, index) => {
    const texts = (pages[index] ?? '').split(blockEnd);
    return { ...document, blocks: document.blocks.map((block, at) => ({ ...block, text: texts[at] ?? '' })) };
  });
}
