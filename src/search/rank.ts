import { endOf, findAll, type Corpus, type Field, type Match } from './corpus.ts';
import { leastFit, often, partWeights, saturation, synonymWeight, unknownBits } from './weights.ts';

/** Something asked for: any of its spellings, which are in normal form, will do; the first is as typed. */
export interface Want {
  readonly spellings: readonly string[];
  /** How much finding it counts beside the others. */
  readonly weight: number;
  /** The area that it names: pages of this area need not write it. */
  readonly area?: string | undefined;
}

/** The match that shows a page best. */
export interface Best {
  readonly field: number;
  readonly at: number;
  readonly length: number;
}

/** A page that was found. */
export interface Hit {
  readonly document: number;
  readonly score: number;
  readonly best: Best;
  /** How much of what is asked for stands together, below one heading or in what the page is called; from 0 to 1. */
  readonly share: number;
}

/** How well a field shows what was asked for: most of it first, whatever is rare. The title, which is shown anyway, and a term say nothing. */
interface Shown {
  said: number;
  weight: number;
  best: Best;
  last: Want | null;
}

interface Tally {
  score: number;
  /** What stands in what the page is called, and at most below one of its headings. */
  called: number;
  said: number;
}

/** The best match in each part of a page, and how many there are in its text. */
type Parts = Record<Field['part'] | 'times', number>;

const fieldOf = (corpus: Corpus, index: number): Field => corpus.fields[index] as Field;
const add = <K>(sums: Map<K, number>, key: K, more: number): unknown => sums.set(key, (sums.get(key) ?? 0) + more);

/** A match counts more the more of its field it fills. */
function fitOf(corpus: Corpus, { field }: Match, length: number): number {
  const { start } = fieldOf(corpus, field);
  return leastFit + ((1 - leastFit) * length) / (endOf(corpus, field) - start);
}

/** What a want is worth on a page: the more the better it is shown, ever less for each further place (after BM25F). */
function worthOf({ title, term, heading, lead, text, times }: Parts): number {
  const worth =
    Math.max(partWeights.title * title, partWeights.term * term) +
    partWeights.heading * heading +
    partWeights.lead * lead +
    partWeights.text * text * (1 + often * Math.log2(Math.max(1, times)));
  return worth / (worth + saturation);
}

/** How rare a want is, in bits. Places are left out where others have it: there are many of them, and they are written alike. */
function rarityOf({ documents }: Corpus, found: ReadonlyMap<number, Parts>): number {
  if (found.size === 0) return unknownBits;
  const others = documents.filter(({ kind }) => kind !== 'place').length;
  const holding = [...found.keys()].filter((document) => documents[document]?.kind !== 'place').length || found.size;
  return Math.log2(1 + (others + 1) / (holding + 0.5));
}

/** Pages with something of the wants, best first; equal ones in the order of the site. `prior` is a factor for a page whatever it holds. */
export function rank(corpus: Corpus, wants: readonly Want[], prior: (document: number) => number = () => 1): Hit[] {
  const tallies = new Map<number, Tally>();
  const shown = new Map<number, Shown>();
  const stretches = new Map<number, number>();
  const ownerOf = new Map<number, number>();
  let whole = 0;
  for (const want of wants) {
    const pages = new Map<number, Parts>();
    const partsOf = (document: number): Parts => {
      const parts = pages.get(document) ?? { title: 0, term: 0, heading: 0, lead: 0, text: 0, times: 0 };
      pages.set(document, parts);
      return parts;
    };
    const matches = want.spellings.flatMap((spelling, at) =>
      findAll(corpus, spelling).map((match) => ({
        match,
        length: spelling.length,
        fit: fitOf(corpus, match, spelling.length) * (at > 0 ? synonymWeight : 1),
        field: fieldOf(corpus, match.field),
      })),
    );
    for (const { field, fit } of matches) {
      const { owner, part } = field;
      const parts = partsOf(owner);
      parts[part] = Math.max(parts[part], fit);
      if (part === 'text') parts.times++;
    }
    corpus.documents.forEach(({ area }, document) => {
      if (want.area !== undefined && area === want.area) partsOf(document).term ||= leastFit;
    });
    const bits = want.weight * rarityOf(corpus, pages);
    const size = want.weight < 1 ? 1 : (want.spellings[0] ?? '').length;
    whole += size;
    pages.forEach((parts, document) => {
      const tally = tallies.get(document) ?? { score: 0, called: 0, said: 0 };
      tally.score += bits * worthOf(parts);
      if (parts.title + parts.term > 0) tally.called += size;
      tallies.set(document, tally);
    });
    const seen = new Set<number>();
    for (const { match, length, field: of, fit } of matches) {
      const { field, at } = match;
      const { owner, part, stretch } = of;
      const { title, term } = partsOf(owner);
      ownerOf.set(stretch, owner);
      if (title + term === 0 && !seen.has(stretch)) add(stretches, stretch, size);
      seen.add(stretch);
      const best = shown.get(field) ?? { said: 0, weight: -1, best: { field, at, length }, last: null };
      if (best.last !== want) best.said += part === 'term' || part === 'title' ? 0 : size;
      best.last = want;
      const weight = part === 'term' ? 0 : part === 'title' ? 0.01 : partWeights[part] * fit;
      if (weight > best.weight) Object.assign(best, { weight, best: { field, at, length } });
      shown.set(field, best);
    }
  }
  stretches.forEach((size, stretch) => {
    const tally = tallies.get(ownerOf.get(stretch) ?? -1);
    if (tally) tally.said = Math.max(tally.said, size);
  });
  const bests = new Map<number, Shown>();
  shown.forEach((each, field) => {
    const { owner } = fieldOf(corpus, field);
    const known = bests.get(owner);
    if (!known || each.said > known.said || (each.said === known.said && each.weight > known.weight))
      bests.set(owner, each);
  });
  return [...tallies]
    .flatMap(([document, { score, called, said }]): Hit[] => {
      const best = bests.get(document)?.best;
      const share = (called + said) / whole;
      return best ? [{ document, best, share, score: score * share * prior(document) }] : [];
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
