import type { Datum } from '../kit/datum.ts';
import type { Figure } from './figure.ts';

/** One number of a figure, with the words around it. */
export interface FigureCell {
  readonly datum: Datum;
  /** Name of its row. */
  readonly row: string;
  /** Heading of its column. */
  readonly column: string;
  readonly unit: string;
}

/** The numbers of a figure, row by row: all that its drawing shows, targets aside, stand in its table. */
export const cellsOf = ({ table: { columns, rows } }: Pick<Figure, 'table'>): readonly FigureCell[] =>
  rows.flatMap(({ head, cells, unit: ownUnit }) =>
    cells.flatMap((datum, index) => {
      if (typeof datum === 'string') return [];
      const { heading = '', unit = ownUnit ?? '' } = columns[index + 1] ?? {};
      return [{ datum, row: head, column: heading, unit }];
    }),
  );
