import type { Block, SearchDocument } from './document.ts';
import type { Later } from './prepare.ts';
import type { Rules } from './rules.ts';
import type { Titled } from './titles-file.ts';

/** A line break inside a block is `\n`, as behind its anchor and its heading; these end a block and a page. */
const blockEnd = '\f';
const pageEnd = '\v';

/** Stands between the pages and what else the file holds. */
const partEnd = '\0';

/** What comes after the titles: the pages with their text, and what a query is read with. */
export interface Text extends Later {
  readonly documents: readonly SearchDocument[];
  readonly rules: Rules;
}

/** Between two strings of JSON, and a character that JSON escapes and that is shorter. */
const comma = '","';
const shorter = '\t';

const encodeBlock = ({ anchor = '', heading = '', text }: Block): string => [anchor, heading, text].join('\n');

function decodeBlock(written: string): Block {
  const [anchor = '', heading = '', ...lines] = written.split('\n');
  return { ...(heading && { heading }), ...(anchor && { anchor }), text: lines.join('\n') };
}

/** The second file that a browser reads: all blocks in the order of the first, then the rest. Written in UTF-16, which is smaller for Chinese. */
export const encodeText = ({ documents, ...others }: Text): string =>
  documents.map(({ next = '', blocks }) => [...blocks.map(encodeBlock), next].join(blockEnd)).join(pageEnd) +
  partEnd +
  JSON.stringify(others).split(comma).join(shorter);

/** Reads what `encodeText` wrote for the pages of the first file; throws when the two files are not of one build. */
export function decodeText(titled: readonly Titled[], file: string): Text {
  const [text = '', others = ''] = file.split(partEnd);
  const pages = text.split(pageEnd);
  if (pages.length !== titled.length) throw new Error(`text of ${pages.length} pages, not ${titled.length}`);
  const documents = titled.map((page, index): SearchDocument => {
    const blocks = (pages[index] ?? '').split(blockEnd);
    const next = blocks.pop();
    return { ...page, blocks: blocks.map(decodeBlock), ...(next && { next }) };
  });
  return { ...(JSON.parse(others.split(shorter).join(comma)) as Omit<Text, 'documents'>), documents };
}
