import type { Block, Kind, SearchDocument } from './document.ts';
import { cutBeginning, cutExcerpt, type Excerpt } from './excerpt.ts';
import { toNormal } from './normal.ts';
import type { Index } from './prepare.ts';
import type { Hit } from './rank.ts';

/** A page as it is listed. */
export interface Result {
  /** With the anchor of the heading below which the match stands. */
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  /** The name of the area that the page is about, or empty. */
  readonly area: string;
  /** What one does next: the latest number, an area and a telephone. */
  readonly next: string;
  /** The heading below which the excerpt stands, or empty. */
  readonly heading: string;
  readonly excerpt: Excerpt;
}

/** What parts the cells of a row; the names of its columns stand in an earlier row of as many cells. */
const cellMark = ' | ';

/** An excerpt of a line. Of a row of a table, its cells with the names of their columns, so that it reads as a sentence. */
function cutLine(line: string, block: Block | undefined, from: number, length: number): Excerpt {
  const cells = line.split(cellMark);
  if (cells.length < 2) return cutExcerpt(line, from, from + length);
  const rows = (block?.text ?? '').split('\n').map((row) => row.split(cellMark));
  const names = rows.find((row) => row.length === cells.length) ?? [];
  const [head = '', ...others] = cells;
  const said = others.map((cell, at) => (names[at + 1] === cell ? cell : `${names[at + 1] ?? ''}${cell}`));
  const sentence = `${head}：${said.join('，')}`;
  const at = toNormal(sentence).indexOf(toNormal(line).slice(from, from + length));
  return at < 0 ? cutBeginning(sentence) : cutExcerpt(sentence, at, at + length);
}

/** A hit as it is listed. A page that was found by its title alone shows how it begins. */
export function describeHit({ corpus }: Pick<Index, 'corpus'>, { document, best }: Hit): Result {
  const { url, title, kind, area = '', next = '', blocks } = corpus.documents[document] as SearchDocument;
  if (best === null || best.field.part === 'title' || best.field.part === 'term') {
    const [first = ''] = blocks.flatMap((block) => block.text.split('\n')).filter(Boolean);
    return { url, title, kind, area, next, heading: '', excerpt: cutBeginning(first) };
  }
  const { part, start, anchor, text } = best.field;
  const under = part === 'heading' ? undefined : blocks.find((block) => block.anchor === anchor);
  return {
    url: anchor ? `${url}#${anchor}` : url,
    ...{ title, kind, area, next },
    heading: under?.heading ?? '',
    excerpt: cutLine(text, under ?? blocks[0], best.at - start, best.length),
  };
}
