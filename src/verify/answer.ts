/**
 * What comes in: a text, all published numbers, all published sentences. What goes out: what is known of each link, of each sentence
 * that is understood to its last word, and of each number of those that are not.
 */
import { findNumbers, mayMean, type Mention } from '../kit/reading/numbers.ts';
import { halfWidth } from '../kit/reading/width.ts';
import type { Fate } from './fate.ts';
import type { Published } from './file.ts';
import { lexiconOf } from './lexicon.ts';
import { linkAnswer, type LinkAnswer } from './link-answer.ts';
import { findLinks, withoutLinks } from './links.ts';
import { isRead, piecesOf, type Piece } from './pieces.ts';
import type { PublishedSentence, Sentences } from './sentences.ts';
import { fatesOf, placesOf, printedIn } from './whereabouts.ts';

/** Where one number of a text stands, whatever the text says of it. */
export interface NumberAnswer {
  readonly mention: Mention;
  /** Numbers that the text links to, and that had this value. */
  readonly linked: readonly Fate[];
  /** All published numbers that had it, the ones first that the text speaks of. */
  readonly places: readonly Fate[];
  /** Sentences of this site that print it. */
  readonly printed: readonly PublishedSentence[];
}

/** Everything to say about a text. */
export interface Answer {
  readonly links: readonly LinkAnswer[];
  /** Its sentences in their order. */
  readonly pieces: readonly Piece[];
  /** Whether each of them is understood: else none is judged, since another may take it back. */
  readonly isRead: boolean;
  /** The numbers of all sentences, or of those alone in which something stays open. */
  readonly numbers: readonly NumberAnswer[];
}

/** Whether printed sentences among others say what they mean: by themselves, or as one page has them together. */
function areTold(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  const isOnePage = first?.printed?.pages.some((page) => pieces.every(({ printed }) => printed?.pages.includes(page)));
  const isComplete = ({ verdicts, tokens }: Piece): boolean =>
    verdicts !== undefined || (['when', 'term'] as const).every((kind) => tokens.some((token) => token.kind === kind));
  return isOnePage === true || pieces.every(isComplete);
}

/** The numbers of a sentence that is understood about which nothing can be said. */
const openValues = ({ printed, verdicts = [] }: Piece): readonly number[] =>
  printed !== undefined
    ? []
    : verdicts.flatMap(({ outcome, statement }) =>
        outcome === 'open' && 'quantity' in statement ? (statement.quantity?.value ?? []) : [],
      );

const unitBehind = /^\s*(%|\p{Script=Han})/u;

/** Prepares everything published once; the function that comes back answers texts. */
export function verifier(published: Published, sentences: Sentences): (text: string) => Answer {
  const lexicon = lexiconOf(published);
  const digitNames = [...lexicon.keys()].filter((name) => /\d/.test(name));

  const numbersOf = (text: string, pieces: readonly Piece[], links: readonly LinkAnswer[]): readonly NumberAnswer[] => {
    const tokens = pieces.flatMap((piece) => piece.tokens);
    return findNumbers(text, digitNames).flatMap((mention): readonly NumberAnswer[] => {
      const unit = unitBehind.exec(halfWidth(text).slice(mention.end))?.[1] ?? '';
      const places = mention.percent ? [] : placesOf(published, mention, tokens);
      const linked = fatesOf(
        links.flatMap(({ link }) => link.number ?? []),
        mention,
      ).map((fate) => {
        const pinned = links.find(({ link }) => link.number === fate.number)?.fate;
        return pinned?.said.value != null && mayMean(mention, pinned.said.value) ? pinned : fate;
      });
      const printed = printedIn(sentences, mention, unit, tokens);
      return mention.doubtful && places.length === 0 ? [] : [{ mention, linked, places, printed }];
    });
  };

  return (text) => {
    const links = findLinks(text, published).map((link) => linkAnswer(link, published));
    const plain = withoutLinks(
      text,
      links.map(({ link }) => link),
    );
    const pieces = piecesOf(plain, published, sentences, lexicon);
    const isAllRead = pieces.every(isRead) && (pieces.length === 1 || areTold(pieces));
    const numbers = isAllRead
      ? pieces.flatMap((piece) => {
          const open = openValues(piece);
          const all = open.length === 0 ? [] : numbersOf(piece.text, [piece], links);
          return all.filter(({ mention }) => open.includes(mention.value));
        })
      : numbersOf(plain, pieces, links);
    return { links, pieces, isRead: isAllRead, numbers };
  };
}
