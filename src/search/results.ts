import type { Field } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { cutBeginning, cutExcerpt, type Excerpt } from './excerpt.ts';
import type { Index } from './prepare.ts';
import type { Hit } from './rank.ts';

/** A page as it is listed. */
export interface Result {
  /** With the anchor of the heading below which the match stands. */
  readonly url: string;
  readonly title: string;
  /** What one does next: the latest number, an area and a telephone. */
  readonly next: string;
  /** The heading below which the excerpt stands, or empty. */
  readonly heading: string;
  readonly excerpt: Excerpt;
}

/** A hit as it is listed. A page that was found by its title alone shows how it begins. */
export function describeHit({ corpus }: Pick<Index, 'corpus'>, { document, best }: Hit): Result {
  const { url, title, next = '', blocks } = corpus.documents[document] as SearchDocument;
  const { part, start, anchor, text } = corpus.fields[best.field] as Field;
  const inside = part !== 'title' && part !== 'term';
  const from = best.at - start;
  const [first = ''] = blocks.flatMap((block) => block.text.split('\n')).filter(Boolean);
  const under = part === 'heading' ? undefined : blocks.find((block) => block.anchor === anchor);
  return {
    url: inside && anchor ? `${url}#${anchor}` : url,
    title,
    next,
    heading: (inside && under?.heading) || '',
    excerpt: inside ? cutExcerpt(text, from, from + best.length) : cutBeginning(first),
  };
}
