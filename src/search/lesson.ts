/** Stands in a query for the name of an area. */
export const areaMark = '\ue000';

/** How rare a part of a query is taken to be that no question had, as a logarithm like that of the others. */
const unknownRarity = 4;

/** How much a part of a query speaks for pages. */
export interface Weights {
  /** How rare the part is in questions: a logarithm, a whole number. */
  readonly rarity: number;
  /** Number of a group of pages → how much likelier they are: a logarithm, a whole number. */
  readonly groups: ReadonlyMap<number, number>;
}

/** What questions taught. */
export interface Lesson {
  /** Pages, by position, that are meant alike: one alone, or the same page of each area. */
  readonly groups: readonly (readonly number[])[];
  readonly parts: ReadonlyMap<string, Weights>;
}

/** The parts of a query: each character, word in letters or number, and each pair of neighbours. */
export function partsOf(text: string): string[] {
  const single = text.replace(/\./g, '').match(/[a-z]+|\d+|./gu) ?? [];
  return [...new Set([...single, ...single.slice(1).map((part, at) => `${single[at] ?? ''}${part}`)])];
}

/** How much each part of a query counts: the rarer, the more; their squares add up to 1. */
export function sharesOf(parts: readonly string[], rarityOf: (part: string) => number | undefined): number[] {
  const rarities = parts.map((part) => rarityOf(part) ?? unknownRarity);
  const length = Math.hypot(...rarities) || 1;
  return rarities.map((rarity) => rarity / length);
}

/** Characters for the numbers in the file: `zero` stands for 0. */
const zero = { rarity: 48, group: 35, weight: 80 } as const;

const write = (numbers: Iterable<number>, from: number): string =>
  Array.from(numbers, (number) => String.fromCharCode(from + number)).join('');
const read = (text: string, from: number): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) - from);

/** The third file that a browser reads. Columns, not rows: like stands beside like, which compresses best. */
export function encodeLesson({ groups, parts }: Lesson): string {
  const all = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    groups.map((pages) => pages.join(',')).join(' '),
    all.map(([part]) => part).join(' '),
    write(
      all.map(([, { rarity }]) => rarity),
      zero.rarity,
    ),
    all.map(([, weights]) => write(weights.groups.keys(), zero.group)).join(' '),
    all.map(([, weights]) => write(weights.groups.values(), zero.weight)).join(''),
  ].join('\n');
}

/** Reads what `encodeLesson` wrote. */
export function decodeLesson(file: string): Lesson {
  const [groups = '', parts = '', rarities = '', columns = '', weights = ''] = file.split('\n');
  const numbers = columns.split(' ').map((column) => read(column, zero.group));
  const all = read(weights, zero.weight);
  const rarityOf = read(rarities, zero.rarity);
  let from = 0;
  const known = parts.split(' ').map((part, at): readonly [string, Weights] => {
    const own = numbers[at] ?? [];
    const pairs = own.map((group, place): readonly [number, number] => [group, all[from + place] ?? 0]);
    from += own.length;
    return [part, { rarity: rarityOf[at] ?? 0, groups: new Map(pairs) }];
  });
  return { groups: groups.split(' ').map((pages) => pages.split(',').map(Number)), parts: new Map(known) };
}
