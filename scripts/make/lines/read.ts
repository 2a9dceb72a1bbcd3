import { Parser } from 'htmlparser2';

/** One character of a text and where it stands in the page. A run of spaces is one. */
export interface Character {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where a mark before it stands outside of the elements that end or begin there. */
  readonly gap: number;
  /** Elements around it inside the block, outermost first. */
  readonly inside: readonly Inline[];
}

/** An element that stands in a line: its name, and where its tags begin and end in the page. */
export interface Inline {
  readonly name: string;
  readonly className: string;
  readonly start: number;
  readonly openEnd: number;
  end: number;
  closeStart: number;
}

interface Block {
  readonly name: string;
  readonly className: string;
  readonly start: number;
  readonly end: number;
}

/** What flows in one block. */
export interface Flow {
  /** The element that the text stands in; where its opening tag begins and ends. */
  readonly block: Block;
  readonly characters: readonly Character[];
}

const inlines = new Set(
  'a abbr b bdi cite code data dfn em i ins kbd mark q s small span strong sub sup time u var'.split(' '),
);
const silent = new Set('math pre script select style svg template textarea title'.split(' '));
/** What a page shows only to those who hear it, and the note that a cell opens: small, and one in each of hundreds of cells. */
const unread = /\b(?:unseen|cell-note)\b/;
const empty = new Set('br hr img input link meta source wbr'.split(' '));

const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** The characters of a raw text as written: an entity is one, a run of spaces is one. */
const writtenIn = (raw: string): readonly string[] => raw.match(/&#?\w+;|\s+|[^\s]/gu) ?? [];

const textOf = (written: string): string =>
  written.length > 1 && written.startsWith('&') ? (named[written] ?? '·') : /^\s/.test(written) ? ' ' : written;

/** The blocks of a part of a page with their text, in the order in which they end. */
export function readFlows(html: string): readonly Flow[] {
  const flows: Flow[] = [];
  let silentDepth = 0;
  let gap: number | null = null;
  let isGapOpen = false;
  const blocks: Block[] = [{ name: '', className: '', start: 0, end: 0 }];
  let inside: Inline[] = [];
  let characters: Character[] = [];
  const flush = (): void => {
    const block = blocks[blocks.length - 1];
    if (block !== undefined && characters.some(({ text }) => text !== ' ')) flows.push({ block, characters });
    characters = [];
    gap = null;
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (silent.has(name) || silentDepth > 0 || unread.test(attributes['class'] ?? '')) {
          if (!empty.has(name)) silentDepth += 1;
          return;
        }
        isGapOpen = false;
        if (name === 'wbr') return;
        if (empty.has(name)) {
          if (name !== 'input') flush();
          return;
        }
        if (inlines.has(name)) {
          inside = [
            ...inside,
            { name, className: attributes['class'] ?? '', start, openEnd: end, end: -1, closeStart: -1 },
          ];
          return;
        }
        flush();
        blocks.push({ name, className: attributes['class'] ?? '', start, end });
        inside = [];
      },
      ontext(raw) {
        if (silentDepth > 0) return;
        let start = parser.startIndex;
        for (const written of writtenIn(raw)) {
          const end = start + written.length;
          characters.push({ text: textOf(written), start, end, gap: gap ?? start, inside });
          [start, gap] = [end, end];
        }
        isGapOpen = true;
      },
      onclosetag(name, isImplied) {
        if (empty.has(name)) return;
        if (silentDepth > 0) {
          silentDepth -= 1;
          return;
        }
        const [start, end] = isImplied
          ? [parser.startIndex, parser.startIndex]
          : [parser.startIndex, parser.endIndex + 1];
        if (inlines.has(name)) {
          const last = inside[inside.length - 1];
          if (last?.name !== name) return;
          Object.assign(last, { end, closeStart: start });
          inside = inside.slice(0, -1);
          if (isGapOpen) gap = end;
          return;
        }
        flush();
        blocks.pop();
        inside = [];
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.end(html);
  return flows;
}
