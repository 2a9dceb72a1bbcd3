import { endOf, findAll, type Corpus, type Field, type Match } from './corpus.ts';

/** Something asked for: any of its spellings, which are in normal form, will do. */
export interface Want {
  readonly spellings: readonly string[];
  /** How much finding it counts beside the others. */
  readonly weight: number;
}

/** The match that shows a page best. */
export interface Best {
  /** One bit for each want found in this field. */
  wants: number;
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
  wants: number;
}

/** What a match is worth by the part of the page that it stands in. */
const partWeights: Readonly<Record<Field['part'], number>> = { title: 50, term: 20, heading: 14, lead: 7, text: 4 };

const fieldOf = (corpus: Corpus, index: number): Field => corpus.fields[index] as Field;

/** A page with more terms than this is about none of them in particular. */
const fewTerms = 8;

/** A match counts more the more of its field it fills, and when it begins the field. */
function weightOf(corpus: Corpus, { field, at }: Match, length: number): number {
  const { part, start, owner } = fieldOf(corpus, field);
  const terms = part === 'term' ? (corpus.documents[owner]?.terms?.length ?? 0) : 0;
  const fit = 0.5 + (0.5 * length) / (endOf(corpus, field) - start) + (at === start ? 0.2 : 0);
  return (partWeights[part] * fit * fewTerms) / Math.max(fewTerms, terms);
}

/** What one want is worth on each page: the best match in each part, and a little for every further line of text. */
function worthOf(corpus: Corpus, want: Want, bit: number, shown: Map<number, Best>): Map<number, number> {
  const parts = new Map<number, Record<Field['part'], number>>();
  for (const spelling of want.spellings) {
    for (const match of findAll(corpus, spelling)) {
      const { owner, part } = fieldOf(corpus, match.field);
      const weight = weightOf(corpus, match, spelling.length);
      const page = parts.get(owner) ?? { title: 0, term: 0, heading: 0, lead: 0, text: 0 };
      page[part] = Math.max(page[part], weight) + (part === 'text' ? 0.1 : 0);
      parts.set(owner, page);
      const best = shown.get(match.field) ?? { wants: 0, weight: 0, field: match.field, at: match.at, length: 0 };
      best.wants |= bit;
      if (weight > best.weight) Object.assign(best, { weight, at: match.at, length: spelling.length });
      shown.set(match.field, best);
    }
  }
  const worth = new Map<number, number>();
  parts.forEach(({ title, term, heading, lead, text }, owner) =>
    worth.set(owner, Math.max(title, term) + heading + lead + Math.min(text, 8)),
  );
  return worth;
}

/** How rare a want is, in bits. Places are left out: there are many of them, and they are written alike. */
function rarityOf({ documents }: Corpus, worth: ReadonlyMap<number, number>): number {
  const isPage = (document: number): boolean => documents[document]?.kind !== 'place';
  const pages = documents.filter((_, document) => isPage(document)).length;
  const found = [...worth.keys()].filter(isPage).length;
  return Math.log2(2 + pages / Math.max(1, found));
}

const bitsOf = (bits: number): number => (bits ? (bits & 1) + bitsOf(bits >>> 1) : 0);

/** How well a field shows what was asked for: all wants together first; the title last, since it is shown anyway; never a term. */
function showing(corpus: Corpus, { field, wants, weight }: Best): number {
  const { part } = fieldOf(corpus, field);
  return part === 'term' ? -1 : bitsOf(wants) * 100 + (part === 'title' ? 0 : weight);
}

/** The best field of each page, with the wants that a reader sees anywhere on the page. */
function bestFields(corpus: Corpus, shown: ReadonlyMap<number, Best>): Map<number, { best: Best; seen: number }> {
  const pages = new Map<number, { best: Best; seen: number }>();
  shown.forEach((best) => {
    const { owner, part } = fieldOf(corpus, best.field);
    const page = pages.get(owner) ?? { best, seen: 0 };
    if (part !== 'term') page.seen |= best.wants;
    if (showing(corpus, best) > showing(corpus, page.best)) page.best = best;
    pages.set(owner, page);
  });
  return pages;
}

/** The pages that hold something of the wants (more than 30 are not told apart), best first; equal ones in the order of the site. */
export function rank(corpus: Corpus, wants: readonly Want[], { every, prior }: Choice): Hit[] {
  const shown = new Map<number, Best>();
  const tallies = new Map<number, Tally>();
  let whole = 0;
  wants.forEach((want, index) => {
    const worth = worthOf(corpus, want, 1 << index, shown);
    const weight = want.weight * rarityOf(corpus, worth);
    whole += weight;
    worth.forEach((value, document) => {
      const tally = tallies.get(document) ?? { worth: 0, weight: 0, wants: 0 };
      tally.worth += value * weight;
      tally.weight += weight;
      tallies.set(document, tally);
    });
  });
  const hits: Hit[] = [];
  bestFields(corpus, shown).forEach(({ best, seen }, document) => {
    if (every && bitsOf(seen) < wants.length) return;
    const { worth, weight } = tallies.get(document) as Tally;
    const together = bitsOf(best.wants) / wants.length;
    hits.push({
      document,
      best,
      score: worth * (weight / whole) * (1 + together) * prior(document),
    });
  });
  return hits.sort((a, b) => b.score - a.score || a.document - b.document);
}
