import { blankOut } from '../kit/reading/width.ts';
import type { Published, PublishedFigure, PublishedNumber } from './file.ts';

/** A link into this site, found in a text. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  /** The host as written; empty for a bare path. */
  readonly host: string;
  /** The figure, or undefined when this site has none of that name. */
  readonly figure: PublishedFigure | undefined;
  readonly figureId: string;
  /** The pinned release; null for the page that follows the data. */
  readonly date: string | null;
  /** The number behind the `#`. */
  readonly number: PublishedNumber | undefined;
  /** What stands behind the `#` when it is no published number; empty otherwise. */
  readonly unknownAddress: string;
}

const link =
  /(?:https?:\/\/([^\s/]+)(?:\/[\w.~%-]+)*?)?\/(?:statistics|embed)\/((?:area\/[\w-]+\/)?[a-z0-9-]+)(?:\/(\d{4}-\d\d-\d\d))?\/?(?:index\.html)?(?:\?[^\s#]*)?(?:#(\S+))?/g;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A cut-off %-sequence: as written.
    return text;
  }
}

/** How many characters of the written text give so many decoded ones. */
function writtenLength(written: string, wanted: string): number {
  for (let length = written.length; length > 0; length -= 1) {
    if (decoded(written.slice(0, length)).length <= wanted.length) return length;
  }
  return 0;
}

/** The published number whose address begins what stands behind the `#`: the longest one, since text may stick to it. */
function numberAt(fragment: string, published: Published): PublishedNumber | undefined {
  const wanted = decoded(fragment).normalize('NFKC');
  return published.numbers
    .filter(({ address }) => wanted.startsWith(address.normalize('NFKC')))
    .reduce<PublishedNumber | undefined>(
      (best, one) => (best && best.address.length >= one.address.length ? best : one),
      undefined,
    );
}

/** The links of a text that lead to a figure of this site, pinned or not, with or without a number behind them. */
export function findLinks(text: string, published: Published): readonly FoundLink[] {
  return [...text.matchAll(link)].map((match): FoundLink => {
    const [whole, host = '', figureId = '', date = null, fragment = ''] = match;
    const number = fragment === '' ? undefined : numberAt(fragment, published);
    const stop = number === undefined ? (/^[^\s，。；、）)]*/.exec(fragment)?.[0] ?? '') : fragment;
    const kept = number === undefined ? stop.length : writtenLength(fragment, number.address);
    return {
      start: match.index,
      end: match.index + whole.length - fragment.length + kept,
      host,
      figure: published.figures.find(({ id }) => id === figureId),
      figureId,
      date,
      number,
      unknownAddress: fragment === '' || number !== undefined ? '' : decoded(stop),
    };
  });
}

/** The text with its links blanked, so that no digit of theirs counts. Other addresses go too. */
export function withoutLinks(text: string, links: readonly FoundLink[]): string {
  const rest = links.reduce(
    (now, { start, end }) => now.slice(0, start) + ' '.repeat(end - start) + now.slice(end),
    text,
  );
  return blankOut(rest, /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|\/data\/[\w\-./]+/g);
}
