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

/** The characters of a raw text: an entity is one, a run of spaces is one. */
function* charactersOf(raw: string, from: number): Generator<{ text: string; start: number; end: number }> {
  for (const { 0: written, index } of raw.matchAll(/&#?\w+;|\s+|[^\s]/gu)) {
    const named: Readonly<Record<string, string>> = {
      '&amp;': '&',
      '&quot;': '"',
      '&#34;': '"',
      '&#39;': "'",
      '&lt;': '<',
      '&gt;': '>',
    };
    const text = /^\s/.test(written)
      ? ' '
      : written.length > 1 && written.startsWith('&')
        ? (named[written] ?? '·')
        : written;
    yield { text, start: from + index, end: from + index + written.length };
  }
}

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
        for (const character of charactersOf(raw, parser.startIndex)) {
          characters.push({ ...character, gap: gap ?? character.start, inside });
          gap = character.end;
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
