import { findAll, type Corpus, type Field, type Match } from './corpus.ts';
import { leastFit, often, partWeights, saturation, synonymWeight, unknownBits } from './weights.ts';

/** Something asked for: any of its spellings, which are in normal form, will do; the first is as typed. */
export interface Want {
  readonly spellings: readonly string[];
  /** How much finding it counts beside the others. */
  readonly weight: number;
  /** The area that it names: pages of this area need not write it. */
  readonly area?: string | undefined;
}

/** A page that was found. */
export interface Hit {
  readonly document: number;
  readonly score: number;
  /** The match that shows it best; null for a page that is listed by its title alone. */
  readonly best: Match | null;
  /** How much of what is asked for stands together, below one heading or in what the page is called; from 0 to 1. */
  readonly share: number;
}

/** A place where a want stands, and how much it counts there. */
interface Place extends Match {
  readonly fit: number;
}

/** How well a field shows what was asked for: most of it first, whatever is rare. The title, which is shown anyway, and a term say nothing. */
interface Shown {
  said: number;
  weight: number;
  best: Match;
}

/** What is known of a page. */
interface Page {
  score: number;
  /** What stands in what it is called. */
  called: number;
  /** What stands below each of its headings besides, and in each of its fields. */
  readonly stretches: Map<number, number>;
  readonly shown: Map<Field, Shown>;
}

/** The best match in each part of a page, and how many there are in its text. */
type Parts = Record<Field['part'] | 'times', number>;

/** A match counts more the more of its field it fills. */
const fitOf = ({ field: { start, end }, length }: Match): number =>
  leastFit + ((1 - leastFit) * length) / (end - start);

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
    findAll(corpus, spelling).map((match) => ({ ...match, fit: fitOf(match) * (nth > 0 ? synonymWeight : 1) })),
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
    const parts = partsOf(field.owner);
    parts[field.part] = Math.max(parts[field.part], fit);
    if (field.part === 'text') parts.times++;
  }
  if (area !== undefined)
    corpus.documents.forEach((page, document) => {
      if (page.area === area) partsOf(document).term ||= leastFit;
    });
  return pages;
}

/** Notes on its page that a want stands at a place; `size` is how much of it was not yet seen in its field. */
function show({ shown }: Page, place: Place, size: number): void {
  const { part } = place.field;
  const isSaid = part !== 'term' && part !== 'title';
  const weight = isSaid ? partWeights[part] * place.fit : part === 'term' ? 0 : 0.01;
  const known = shown.get(place.field) ?? { said: 0, weight: -1, best: place };
  shown.set(place.field, known);
  if (isSaid) known.said += size;
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
    const seen = new Set<Field | number>();
    for (const place of places) {
      const { owner, stretch } = place.field;
      const page = pages.get(owner) as Page;
      if (!seen.has(stretch) && !isCalled(found.get(owner) as Parts))
        page.stretches.set(stretch, (page.stretches.get(stretch) ?? 0) + size);
      show(page, place, seen.has(place.field) ? 0 : size);
      seen.add(stretch).add(place.field);
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
