import { blankOut, halfWidth } from '../kit/reading/width.ts';
import type { Published, PublishedNumber } from './file.ts';

const kinds = ['year', 'area', 'term', 'mark'] as const;

/** What a part of an address is: a year, an area, a word for what is counted, or how it was reckoned. */
export type PartKind = (typeof kinds)[number];

/** A part of an address, said in a text. */
export interface NamedPart {
  readonly kind: PartKind;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  /** It says nothing of numbers behind this place: a year of comparison ends with its clause. */
  readonly reach: number;
}

/** Finds the parts of addresses in texts. */
export interface NameFinder {
  readonly kindOf: (part: string) => PartKind;
  /** Parts that nobody says. */
  readonly unsaid: ReadonlySet<string>;
  readonly find: (text: string) => readonly NamedPart[];
}

/** `类别:名称` as it is said: 高级职称, 职称高级, 高级. */
function spellings(term: string): readonly string[] {
  const [group, name] = term.split(':');
  if (group === undefined || name === undefined) return [term];
  return [term, `${group}：${name}`, `${name}${group}`, `${group}${name}`, `${group}为${name}`, name];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const yearPart = /^(?:19|20)\d\d$/;
const yearPattern = /((?:19|20)\d\d)(?=\s*(?:年|[—–~～至到-]+\s*(?:19|20)\d\d\s*年))/g;
// 据某某局《某某》（…）: who says it is not what is said.
const attribution =
  /(^|[^数依证凭])据(?:[^，。；：\d《]{0,30}?(?:局|厅|委|办|部|府)|[^，。；：\d《]{0,30}(?=《))(?:《[^》]*》[^，。；\d]{0,40})?(?:（[^）]*）)*/g;
const titles = /《[^》]*》/g;

/** Knows all areas and words of the published numbers, with their other names. */
export function nameFinder(published: Published): NameFinder {
  const known = new Map<string, { readonly kind: PartKind; readonly part: string }>();
  const add = (kind: PartKind, part: string, spelling: string): void => {
    if (spelling.length > 1 && !known.has(spelling)) known.set(spelling, { kind, part });
  };
  const areas = new Set(published.areas.map(([name]) => name));
  const marks = new Map(published.marks.map(([part = '', ...words]) => [part, words]));
  const kindOf = (part: string): PartKind =>
    yearPart.test(part) ? 'year' : areas.has(part) ? 'area' : marks.has(part) ? 'mark' : 'term';
  for (const [part, words] of marks) for (const word of words) add('mark', part, word);
  for (const [part = '', ...others] of published.areas) for (const name of [part, ...others]) add('area', part, name);
  for (const [part = '', ...others] of published.terms) for (const name of [part, ...others]) add('term', part, name);
  for (const { parts } of published.numbers)
    for (const part of parts)
      if (kindOf(part) === 'term') for (const spelling of spellings(part)) add('term', part, spelling);
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((name) => escaped(name).replace(/\d(?=\D)|\D(?=\d)/g, '$&\\s*')).join('|') || '(?!)',
    'g',
  );
  const find = (text: string): readonly NamedPart[] => {
    const plain = blankOut(blankOut(halfWidth(text), attribution), titles);
    const years = [...plain.matchAll(yearPattern)].map((match): NamedPart => {
      const start = match.index;
      const clause = /[，,。；;\n]/.exec(plain.slice(start))?.index;
      const compared = /[比较]$/.test(plain.slice(0, start)) && clause !== undefined;
      return { kind: 'year', part: match[1] ?? '', start, end: start + 4, reach: compared ? start + clause : Infinity };
    });
    const words = [...plain.matchAll(pattern)].flatMap((match): readonly NamedPart[] => {
      const name = known.get(match[0]) ?? known.get(match[0].replace(/\s/g, ''));
      return name === undefined
        ? []
        : [{ ...name, start: match.index, end: match.index + match[0].length, reach: Infinity }];
    });
    return [...years, ...words].sort((a, b) => a.start - b.start);
  };
  const unsaid = new Set([...marks].filter(([, words]) => words.length === 0).map(([part]) => part));
  return { kindOf, find, unsaid };
}

const sentenceEnd = /[。！？；!?;\n]/;

function sentenceAround(text: string, at: number): readonly [number, number] {
  let start = at;
  while (start > 0 && !sentenceEnd.test(text[start - 1] ?? '')) start -= 1;
  let end = at;
  while (end < text.length && !sentenceEnd.test(text[end] ?? '')) end += 1;
  return [start, end];
}

/** One part of each kind. */
export type NearestParts = Readonly<Partial<Record<PartKind, string>>>;

/** What a text says of the number at a place: for each kind of part the nearest name before it, else the nearest behind it in the same sentence. */
export interface Said {
  /** Said before the number in its own sentence. */
  readonly before: NearestParts;
  /** Said in its own sentence, or else in an earlier one. */
  readonly near: NearestParts;
  /** Said in its own sentence. */
  readonly within: NearestParts;
}

/** Gathers what is said around a number. */
export function saidAround(
  text: string,
  names: readonly NamedPart[],
  place: { readonly start: number; readonly end: number },
): Said {
  const [first, last] = sentenceAround(text, place.start);
  const before: Partial<Record<PartKind, string>> = {};
  const near: Partial<Record<PartKind, string>> = {};
  const within: Partial<Record<PartKind, string>> = {};
  for (const kind of kinds) {
    const ofKind = names.filter((name) => name.kind === kind);
    const inFront = ofKind.filter(({ end, reach }) => end <= place.start && reach > place.start);
    const own = inFront.filter(({ start }) => start >= first);
    const behind = ofKind.find(({ start, end }) => start >= place.end && end <= last);
    const front = own[own.length - 1];
    const inside = front ?? behind;
    const nearest = inside ?? inFront[inFront.length - 1];
    if (front !== undefined) before[kind] = front.part;
    if (inside !== undefined) within[kind] = inside.part;
    if (nearest !== undefined) near[kind] = nearest.part;
  }
  return { before, near, within };
}

/** Whether every part of a number's address is said. */
export const isNamed = ({ parts }: PublishedNumber, said: NearestParts, { kindOf, unsaid }: NameFinder): boolean =>
  parts.length > 0 && parts.every((part) => unsaid.has(part) || said[kindOf(part)] === part);

/** Whether something else is said right before the number. */
export const isContradicted = ({ parts }: PublishedNumber, said: Said, { kindOf }: NameFinder): boolean =>
  parts.some((part) => {
    const front = said.before[kindOf(part)];
    return front !== undefined && !parts.includes(front);
  });
