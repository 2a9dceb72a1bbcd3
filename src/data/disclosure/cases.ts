import { equationOf, widthOf } from './equations.ts';
import { findRanges, type Found, type Reach } from './ranges.ts';
import type { Sum } from './sums.ts';
import type { Table } from './table.ts';
import { connected } from './union.ts';

/** Withheld cells that hang together by sums, with all that any release says of these sums and nothing else. */
export interface Case {
  /** Withheld in a release and published in none. */
  readonly cells: readonly string[];
  /** Oldest first. */
  readonly tables: readonly Table[];
}

const addressesOf = ({ total, parts }: Sum): readonly string[] => [total, ...parts];

function only<T>(map: ReadonlyMap<string, T>, addresses: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map(
    [...addresses].flatMap((address) => {
      const value = map.get(address);
      return value === undefined ? [] : [[address, value] as const];
    }),
  );
}

/** Cuts the releases of a dataset into cases. */
export function casesOf(tables: readonly Table[]): readonly Case[] {
  const isSecret = (address: string): boolean =>
    tables.some(({ withheld }) => withheld.has(address)) && !tables.some(({ values }) => values.has(address));
  const all = tables.flatMap((table) => table.sums.map((sum) => ({ table, sum })));
  return connected(all, ({ sum }) => addressesOf(sum)).flatMap((group) => {
    const addresses = new Set(group.flatMap(({ sum }) => addressesOf(sum)));
    const cells = [...addresses].filter(isSecret);
    if (cells.length === 0) return [];
    const parts = tables.map((table) => ({
      ...table,
      values: only(table.values, addresses),
      withheld: only(table.withheld, addresses),
      sums: group.filter((one) => one.table === table).map(({ sum }) => sum),
    }));
    return [{ cells, tables: parts }];
  });
}

const isNarrower = (one: Reach, other: Reach | undefined): boolean =>
  other === undefined || widthOf(one) < widthOf(other);

/**
 * What the releases together let one work out of some cells. A cell is taken to be the same in all of them, and a number that one release lacks
 * is taken from the newest that has it; a release that contradicts the newer ones so was revised, and is also read for itself.
 * `contradicting` are the sums that contradict others of their own release.
 */
export async function workOut(tables: readonly Table[], wanted: readonly string[]): Promise<Found> {
  const newestFirst = tables.toReversed();
  const anywhere = (address: string): number | undefined =>
    newestFirst.find(({ values }) => values.has(address))?.values.get(address);
  const together = await findRanges(
    newestFirst.flatMap(({ sums, values }) =>
      sums.map((sum) => equationOf(sum, (address) => values.get(address) ?? anywhere(address))),
    ),
    wanted,
  );
  const reaches = new Map(together.reaches);
  const revised = tables.filter(({ sums }) => together.contradicting.some(({ sum }) => sums.includes(sum)));
  const alone = await Promise.all(
    revised.map(({ sums, values }) =>
      findRanges(
        sums.map((sum) => equationOf(sum, (address) => values.get(address))),
        wanted,
      ),
    ),
  );
  for (const [address, reach] of alone.flatMap((found) => [...found.reaches]))
    if (isNarrower(reach, reaches.get(address))) reaches.set(address, reach);
  return { reaches, contradicting: alone.flatMap(({ contradicting }) => contradicting) };
}
