import { latest } from './built.ts';
import { figureDefinitions } from '../figures/index.ts';

/** The figure whose table shows each published number today, by the number's address. The first figure in order wins. */
const figureByAddress: ReadonlyMap<string, string> = new Map(
  figureDefinitions(latest.vocabulary)
    .flatMap((definition) =>
      definition
        .draw(latest)
        .table.rows.flatMap(({ cells }) => cells)
        .flatMap((cell) => (typeof cell === 'string' ? [] : [[cell.ref, definition.id] as const])),
    )
    .reverse(),
);

/** The page and anchor where a number stands, without the base path; null when no figure shows it. */
export function pathOfNumber(address: string): string | null {
  const figure = figureByAddress.get(address);
  return figure === undefined ? null : `/statistics/${figure}/#${address}`;
}
