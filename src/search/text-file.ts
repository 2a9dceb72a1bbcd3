import type { Block, SearchDocument } from './document.ts';
import type { Text } from './prepare.ts';
import type { Titled } from './titles-file.ts';

/** A page: what one does next, then its blocks, each with anchor and heading before its lines. */
type Page = readonly [next: string, ...blocks: readonly (readonly string[])[]];

/** Between two strings of JSON, and a character that JSON escapes and that is shorter. */
const comma = '","';
const shorter = '\t';

const encodePage = ({ next = '', blocks }: SearchDocument): Page => [
  next,
  ...blocks.map(({ anchor = '', heading = '', text }) => [anchor, heading, ...text.split('\n')]),
];

const decodeBlock = ([anchor = '', heading = '', ...lines]: readonly string[]): Block => ({
  ...(heading && { heading }),
  ...(anchor && { anchor }),
  text: lines.join('\n'),
});

/** The second file that a browser reads: all blocks in the order of the first, then the rest. To be written in UTF-16, which is smaller for Chinese. */
export const encodeText = ({ documents, ...others }: Text): string =>
  JSON.stringify({ pages: documents.map(encodePage), ...others })
    .split(comma)
    .join(shorter);

/** Reads what `encodeText` wrote for the pages of the first file; throws when the two files are not of one build. */
export function decodeText(titled: readonly Titled[], file: string): Text {
  const { pages, ...others } = JSON.parse(file.split(shorter).join(comma)) as Omit<Text, 'documents'> & {
    readonly pages: readonly Page[];
  };
  if (pages.length !== titled.length) throw new Error(`text of ${pages.length} pages, not ${titled.length}`);
  const documents = pages.map(([next, ...blocks], at) => ({
    ...(titled[at] as Titled),
    blocks: blocks.map(decodeBlock),
    ...(next && { next }),
  }));
  return { ...others, documents };
}
