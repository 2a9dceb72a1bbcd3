import { endOf, findAll, type Corpus, type Field, type Match } from './corpus.ts';
import { leastFit, partWeights, synonymWeight, togetherness } from './weights.ts';

/** Something asked for: any of its spellings, which are in normal form, will do; the first is as typed. */
export interface Want {
  readonly spellings: readonly string[];
  /** How much finding it counts beside the others. */
  readonly weight: number;
}

/** The match that shows a page best. */
export interface Best {
  /** What the wants count that were found in this field, and the last of them. */
  value: number;
  last: Want | null;
  weight: number;
  field: number;
  at: number;
  length: number;
}

/** A page that was found. */
export interface Hit {
  readonly document: number;
  readonly score: number;
  readonly best: Readonly<Best>;
}

/** Which pages to list. */
export interface Choice {
  /** Only pages that hold every want, and where a reader sees it. */
  readonly every: boolean;
  /** A factor for a page whatever it holds. */
  readonly prior: (document: number) => number;
}

interface Tally {
  worth: number;
  weight: number;
  /** How many wants a reader sees on the page. */
  seen: number;
}

/** The best match in each part of a page. */
type Parts = Record<Field['part'], number>;

const fieldOf = (corpus: Corpus, index: number): Field => corpus.fields[index] as Field;

/** A match counts more the more of its field it fills. */
function weightOf(corpus: Corpus, { field }: Match, length: number): number {
  const { part, start } = fieldOf(corpus, field);
  return partWeights[part] * (leastFit + ((1 - leastFit) * length) / (endOf(corpus, field) - start));
}

/** What one want is worth on each page, by the parts where it stands; notes in `shown` how well each field shows it. */
function partsOf(corpus: Corpus, want: Want, shown: Map<number, Best>): Map<number, Parts> {
  const pages = new Map<number, Parts>();
  want.spellings.forEach((spelling, number) => {
    for (const { field, at } of findAll(corpus, spelling)) {
      const { owner, part } = fieldOf(corpus, field);
      const { length } = spelling;
      const weight = weightOf(corpus, { field, at }, length) * (number > 0 ? synonymWeight : 1);
      const page = pages.get(owner) ?? { title: 0, term: 0, heading: 0, lead: 0, text: 0 };
      page[part] = Math.max(page[part], weight);
      pages.set(owner, page);
      const best = shown.get(field) ?? { value: 0, last: null, weight: 0, field, at, length };
      if (best.last !== want) best.value += want.weight;
      best.last = want;
      if (weight > best.weight) Object.assign(best, { weight, at, length });
      shown.set(field, best);
    }
  });
  return pages;
}

/** How rare a want is, in bits. Places are left out: there are many of them, and they are written alike. */
function rarityOf({ documents }: Corpus, found: ReadonlyMap<number, Parts>): number {
  const pages = documents.filter(({ kind }) => kind !== 'place');
  const holding = [...found.keys()].filter((document) => documents[document]?.kind !== 'place');
  return Math.log2(2 + pages.length / Math.max(1, holding.length));
}

/** How well a field shows what was asked for: all wants together first; the title last, since it is shown anyway; never a term. */
function showing(corpus: Corpus, { field, value, weight }: Best): number {
  const { part } = fieldOf(corpus, field);
  return part === 'term' ? -1 : value * 100 + (part === 'title' ? 0 : weight);
}

/** The best field of each page. */
function bestFields(corpus: Corpus, shown: ReadonlyMap<number, Best>): Map<number, Best> {
  const pages = new Map<number, Best>();
  shown.forEach((best) => {
    const { owner } = fieldOf(corpus, best.field);
    const known = pages.get(owner);
    if (!known || showing(corpus, best) > showing(corpus, known)) pages.set(owner, best);
  });
  return pages;
}

/** The pages that hold something of the wants, best first; equal ones in the order of the site. */
export function rank(corpus: Corpus, wants: readonly Want[], { every, prior }: Choice): Hit[] {
  const shown = new Map<number, Best>();
  const tallies = new Map<number, Tally>();
  let whole = 0;
  let all = 0;
  for (const want of wants) {
    const found = partsOf(corpus, want, shown);
    const weight = want.weight * rarityOf(corpus, found);
    whole += weight;
    all += want.weight;
    found.forEach(({ title, term, heading, lead, text }, document) => {
      const tally = tallies.get(document) ?? { worth: 0, weight: 0, seen: 0 };
      const said = heading + lead + text;
      tally.worth += weight * (Math.max(title, term) + said);
      tally.weight += weight;
      if (title + said > 0) tally.seen++;
      tallies.set(document, tally);
    });
  }
  const hits: Hit[] = [];
  bestFields(corpus, shown).forEach((best, document) => {
    const { worth, weight, seen } = tallies.get(document) as Tally;
    if (every && seen < wants.length) return;
    const score = worth * (weight / whole) * (1 + (togetherness * best.value) / all) * prior(document);
    hits.push({ document, best, score });
  });
  return hits.sort((a, b) => b.score - a.score || a.document - b.document);
}
