import type { Table } from './table.ts';

/** A number that was published and is 不予公布 in a later release. */
export interface Withdrawn {
  readonly address: string;
  /** The release that withholds it first, and the line there. */
  readonly table: Table;
  readonly line: number;
  /** The newest release before that published it. */
  readonly published: { readonly date: string; readonly value: number };
}

/** Every number that a release withholds though an earlier one published it. Oldest first; later releases that withhold it still are not named again. */
export function findWithdrawn(tables: readonly Table[]): readonly Withdrawn[] {
  return tables.flatMap((table, index) =>
    [...table.withheld].flatMap(([address, line]): readonly Withdrawn[] => {
      const before = tables
        .slice(0, index)
        .findLast(({ values, withheld }) => values.has(address) || withheld.has(address));
      const value = before?.values.get(address);
      return before === undefined || value === undefined
        ? []
        : [{ address, table, line, published: { date: before.date, value } }];
    }),
  );
}
