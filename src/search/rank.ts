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

/** A place where a want stands, and how much it counts there. */
interface Place extends Best {
  readonly fit: number;
}

/** How well a field shows what was asked for: most of it first, whatever is rare. The title, which is shown anyway, and a term say nothing. */
interface Shown {
  said: number;
  weight: number;
  best: Best;
  last: Want | null;
}

/** What is known of a page. */
interface Page {
  score: number;
  /** What stands in what it is called. */
  called: number;
  /** What stands below each of its headings besides, and in each of its fields. */
  readonly stretches: Map<number, number>;
  readonly shown: Map<number, Shown>;
}

/** The best match in each part of a page, and how many there are in its text. */
type Parts = Record<Field['part'] | 'times', number>;

const fieldOf = (corpus: Corpus, index: number): Field => corpus.fields[index] as Field;
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

const isCalled = ({ title, term }: Parts): boolean => title + term > 0;
const isBetter = (a: Shown, b: Shown): boolean => a.said > b.said || (a.said === b.said && a.weight > b.weight);

/** Every place where a want stands. */
const placesOf = (corpus: Corpus, { spellings }: Want): readonly Place[] =>
  spellings.flatMap((spelling, nth) =>
    findAll(corpus, spelling).map((match) => ({
      field: match.field,
      at: match.at,
      length: spelling.length,
      fit: fitOf(corpus, match, spelling.length) * (nth > 0 ? synonymWeight : 1),
    })),
  );

/** Page → where a want stands in it; the area that it names is a term of each of its pages. */
function pagesWith(corpus: Corpus, { area }: Want, places: readonly Place[]): ReadonlyMap<number, Parts> {
  const pages = new Map<number, Parts>();
  const partsOf = (document: number): Parts => {
    const parts = pages.get(document) ?? { title: 0, term: 0, heading: 0, lead: 0, text: 0, times: 0 };
    pages.set(document, parts);
    return parts;
  };
  for (const { field, fit } of places) {
    const { owner, part } = fieldOf(corpus, field);
    const parts = partsOf(owner);
    parts[part] = Math.max(parts[part], fit);
    if (part === 'text') parts.times++;
  }
  if (area !== undefined)
    corpus.documents.forEach((page, document) => {
      if (page.area === area) partsOf(document).term ||= leastFit;
    });
  return pages;
}

/** Notes on its page that a want stands at a place, once below each heading and in each field. */
function show({ shown }: Page, place: Place, part: Field['part'], want: Want, size: number): void {
  const isSaid = part !== 'term' && part !== 'title';
  const weight = isSaid ? partWeights[part] * place.fit : part === 'term' ? 0 : 0.01;
  const known = shown.get(place.field) ?? { said: 0, weight: -1, best: place, last: null };
  shown.set(place.field, known);
  if (isSaid && known.last !== want) known.said += size;
  known.last = want;
  if (weight > known.weight) Object.assign(known, { weight, best: place });
}

/** Pages with something of the wants, best first; equal ones in the order of the site. `prior` is a factor for a page whatever it holds. */
export function rank(corpus: Corpus, wants: readonly Want[], prior: (document: number) => number = () => 1): Hit[] {
  const pages = new Map<number, Page>();
  let whole = 0;
  for (const want of wants) {
    const places = placesOf(corpus, want);
    const found = pagesWith(corpus, want, places);
    const bits = want.weight * rarityOf(corpus, found);
    const size = want.weight < 1 ? 1 : (want.spellings[0] ?? '').length;
    whole += size;
    for (const [document, parts] of found) {
      const page = pages.get(document) ?? { score: 0, called: 0, stretches: new Map(), shown: new Map() };
      page.score += bits * worthOf(parts);
      if (isCalled(parts)) page.called += size;
      pages.set(document, page);
    }
    const seen = new Set<number>();
    for (const place of places) {
      const { owner, part, stretch } = fieldOf(corpus, place.field);
      const page = pages.get(owner) as Page;
      if (!seen.has(stretch) && !isCalled(found.get(owner) as Parts))
        page.stretches.set(stretch, (page.stretches.get(stretch) ?? 0) + size);
      seen.add(stretch);
      show(page, place, part, want, size);
    }
  }
  return [...pages]
    .flatMap(([document, { score, called, stretches, shown }]): Hit[] => {
      if (shown.size === 0) return [];
      const { best } = [...shown.values()].reduce((known, each) => (isBetter(each, known) ? each : known));
      const share = (called + Math.max(0, ...stretches.values())) / whole;
      return [{ document, best, share, score: score * share * prior(document) }];
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
