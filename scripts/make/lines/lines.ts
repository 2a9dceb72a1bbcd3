import { phrasesWith, widestWord } from '../../../src/policy/lines/phrases.ts';
import { marksOf, type Mark } from './mark.ts';
import { nothingKept } from '../../lib/kept-table.ts';
import { readFlows } from './read.ts';

type Placed = readonly (readonly [at: number, text: string])[];

const placed = (marks: readonly Mark[]): Placed =>
  marks.toSorted((a, b) => a.at - b.at || a.rank - b.rank).map(({ at, text }) => [at, text] as const);

function write(html: string, marks: Placed): string {
  let out = '';
  let from = 0;
  for (const [at, text] of marks) {
    out += html.slice(from, at) + text;
    from = at;
  }
  return out + html.slice(from);
}

/** Where a page's header ends and its footer begins: pages share both. */
const borders = [/<\/header>/, /<footer[\s>]/] as const;

/** What later releases change of a pinned page: marked apart, the rest of the page is known from the last build. */
const band = /(<aside [^>]*data-since[\s\S]*?<\/aside>)/;

function partsOf(html: string): readonly string[] {
  const start = html.search(/<body[\s>]/);
  const [head, foot] = borders.map((border) => html.slice(start).search(border));
  const cuts = [
    start,
    ...(head === undefined || head < 0 ? [] : [start + head]),
    ...(foot === undefined || foot < 0 ? [] : [start + foot]),
  ];
  return [0, ...cuts].map((at, index) => html.slice(at, cuts[index] ?? html.length));
}

/**
 * Writes into a page where its lines may end; `words` are parted by none. Only what `body` holds is touched, and no text: what is read,
 * copied and searched stays. `kept`: what was found for a page that has not changed since.
 */
export function lineWriter(words: readonly string[], kept = nothingKept): (html: string) => string {
  const judges = {
    heading: phrasesWith(words, widestWord.heading),
    label: phrasesWith(words, widestWord.label),
    column: phrasesWith(words, widestWord.column),
  };
  const known = new Map<string, string>();
  const all = words.join('\n');
  const marksIn = (html: string): Placed => placed(readFlows(html).flatMap((flow) => marksOf(html, flow, judges)));
  const marked = (html: string): string =>
    write(
      html,
      kept.get('lines', `${all}\n${html}`, () => marksIn(html)),
    );
  const shared = (html: string): string => {
    const found = known.get(html) ?? marked(html);
    known.set(html, found);
    return found;
  };
  return (html) => {
    const [head = '', header = '', main = '', footer = ''] = partsOf(html);
    return main === ''
      ? head + marked(header)
      : head + shared(header) + main.split(band).map(marked).join('') + shared(footer);
  };
}
