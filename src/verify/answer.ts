/** What comes in: all published numbers, and a text that somebody pastes. What goes out: which numbers and links the text holds, and what became of each. */
import { findNumbers, mayMean, type Mention } from '../kit/reading/numbers.ts';
import { fateOf, stateAt, stateNow, type Fate } from './fate.ts';
import type { Published, PublishedNumber, PublishedState } from './file.ts';
import { findLinks, withoutLinks, type FoundLink } from './links.ts';
import { isContradicted, isNamed, nameFinder, saidAround, type NameFinder, type Said } from './names.ts';

/** What is known of a link in the text. */
export interface LinkAnswer {
  readonly link: FoundLink;
  /** False when the figure has no such release. */
  readonly hasRelease: boolean;
  /** The number behind the `#` as it was at the pinned release; undefined without one, or when it was not published then. */
  readonly fate: Fate | undefined;
  /** The numbers of the pinned page that read differently today. */
  readonly changed: readonly Fate[];
  /** True when the linked page shows demo data. */
  readonly demo: boolean;
}

/** What is known of one number of the text. */
export interface NumberAnswer {
  readonly mention: Mention;
  /**
   * `found`: surely this published number, told by the link or by the words around it. `unsure`: published numbers of this
   * value, but the text does not say which. `elsewhere`: the linked page has no such number, these others have.
   * `none`: no published number has this value. `percent`: shares are not published one by one.
   */
  readonly outcome: 'found' | 'unsure' | 'elsewhere' | 'none' | 'percent';
  /** How it was told. */
  readonly by: 'address' | 'link' | 'words' | null;
  readonly fates: readonly Fate[];
  /** For `none`: the published numbers that the words around it name. */
  readonly named: readonly Fate[];
}

/** Everything to say about a text. */
export interface Answer {
  readonly links: readonly LinkAnswer[];
  readonly numbers: readonly NumberAnswer[];
}

/** The state of a number that a mention stands for: the newest of that value, from the release on that first had it. */
function meant({ states }: PublishedNumber, mention: Mention): PublishedState | undefined {
  const matches = states.map(({ value }) => value !== null && mayMean(mention, value));
  let at = matches.lastIndexOf(true);
  while (at > 0 && states[at - 1]?.value === states[at]?.value) at -= 1;
  return states[at];
}

const fatesOf = (numbers: readonly PublishedNumber[], mention: Mention): readonly Fate[] =>
  numbers.flatMap((number) => {
    const state = meant(number, mention);
    return state === undefined ? [] : [fateOf(number, state)];
  });

/** Fates of the numbers as they stood at a release, or stand today. */
const fatesAt = (numbers: readonly PublishedNumber[], mention: Mention, date: string | null): readonly Fate[] =>
  numbers.flatMap((number) => {
    const state = date === null ? stateNow(number) : stateAt(number, date);
    return state?.value != null && mayMean(mention, state.value) ? [fateOf(number, state)] : [];
  });

function linkAnswer(link: FoundLink, published: Published): LinkAnswer {
  const { figure, date, number } = link;
  const hasRelease = figure !== undefined && (date === null || figure.dates.includes(date));
  const state = number === undefined ? undefined : date === null ? stateNow(number) : stateAt(number, date);
  const shown = figure === undefined ? [] : published.numbers.filter(({ figures }) => figures.includes(figure));
  const changed = shown.flatMap((one) => {
    const then = date === null ? undefined : stateAt(one, date);
    const fate = then === undefined || then.value === null ? undefined : fateOf(one, then);
    return fate?.kind === 'changed' ? [fate] : [];
  });
  const fate = number === undefined || state === undefined ? undefined : fateOf(number, state);
  return { link, hasRelease, fate, changed, demo: shown.some((one) => one.demo) };
}

interface Context {
  readonly published: Published;
  readonly finder: NameFinder;
  readonly links: readonly LinkAnswer[];
}

type Told = Pick<NumberAnswer, 'outcome' | 'by' | 'fates'>;

const found = (by: NumberAnswer['by'], fates: readonly Fate[]): Told => ({ outcome: 'found', by, fates });
const unsure = (fates: readonly Fate[]): Told => ({ outcome: 'unsure', by: null, fates });

/** Told by a link that names the number, when it had this value at the linked release or at any other. */
function byAddress(mention: Mention, { links }: Context): Told | undefined {
  for (const { link, fate } of links) {
    if (link.number === undefined) continue;
    if (fate?.said.value != null && mayMean(mention, fate.said.value)) return found('address', [fate]);
    const other = fatesOf([link.number], mention);
    if (other.length > 0) return found('address', other);
  }
  return undefined;
}

/** Told by a link to a figure: one number of it has the value, and nothing before it says otherwise. */
function byFigure(mention: Mention, said: Said, { links, published, finder }: Context): Told | undefined {
  for (const { link, hasRelease } of links) {
    const { figure, date } = link;
    if (figure === undefined) continue;
    const shown = published.numbers.filter(({ figures }) => figures.includes(figure));
    const there = hasRelease ? fatesAt(shown, mention, date) : [];
    const fates = there.length > 0 ? there : fatesOf(shown, mention);
    const named = fates.filter(({ number }) => isNamed(number, said.near, finder));
    const [only] = named.length === 1 ? named : fates;
    if (only === undefined) continue;
    if (named.length === 1) return found('link', named);
    return fates.length === 1 && !isContradicted(only.number, said, finder) ? found('link', [only]) : unsure(fates);
  }
  return undefined;
}

function byWords(mention: Mention, said: Said, { published, finder, links }: Context): Told {
  const fates = fatesOf(published.numbers, mention);
  const named = fates.filter(({ number }) => isNamed(number, said.near, finder));
  const isElsewhere = links.some(({ link }) => link.figure !== undefined);
  if (fates.length === 0) return { outcome: 'none', by: null, fates: [] };
  if (isElsewhere) return { outcome: 'elsewhere', by: null, fates: named.length > 0 ? named : fates };
  return named.length === 1 ? found('words', named) : unsure(named.length > 1 ? named : fates);
}

function numberAnswer(mention: Mention, said: Said, context: Context): NumberAnswer {
  if (mention.percent) return { mention, outcome: 'percent', by: null, fates: [], named: [] };
  const told = byAddress(mention, context) ?? byFigure(mention, said, context) ?? byWords(mention, said, context);
  return { mention, ...told, named: told.outcome === 'none' ? namedBy(said, context) : [] };
}

/** The numbers that the words of its sentence name, the most exactly named alone, as they stand today. */
function namedBy(said: Said, { published, finder }: Context): readonly Fate[] {
  const named = published.numbers.filter((number) => isNamed(number, said.within, finder));
  const most = Math.max(...named.map(({ parts }) => parts.length));
  return named.flatMap((number) => {
    const state = stateNow(number);
    return state === undefined || number.parts.length < most ? [] : [fateOf(number, state)];
  });
}

/** Prepares the published numbers once; the function that comes back answers texts. */
export function verifier(published: Published): (text: string) => Answer {
  const finder = nameFinder(published);
  const digitNames = [
    ...new Set([...published.terms.flat(), ...published.numbers.flatMap(({ parts }) => parts)]),
  ].filter((name) => /\d/.test(name) && finder.kindOf(name) === 'term');
  return (text) => {
    const links = findLinks(text, published).map((link) => linkAnswer(link, published));
    const plain = withoutLinks(
      text,
      links.map(({ link }) => link),
    );
    const names = finder.find(plain);
    const context: Context = { published, finder, links };
    const numbers = findNumbers(plain, digitNames)
      .map((mention) => numberAnswer(mention, saidAround(plain, names, mention), context))
      .filter(({ mention, outcome }) => !mention.doubtful || outcome === 'found' || outcome === 'unsure');
    return { links, numbers };
  };
}
