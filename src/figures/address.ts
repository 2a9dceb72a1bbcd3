import type { FigureDefinition } from './figure.ts';

type Named = Pick<FigureDefinition, 'id' | 'area'>;

/** Where a figure stands below /statistics/ and /embed/: `engineers-by-year`, `area/330782/engineers`. One figure, one path. */
export const figurePath = ({ id, area }: Named): string => (area === undefined ? id : `area/${area.code}/${id}`);

/** The page of a figure that follows the data, or the one pinned to a release; below the base path. */
export const figureFolder = (definition: Named, date?: string): string =>
  `/statistics/${figurePath(definition)}/${date === undefined ? '' : `${date}/`}`;

/** The figure alone, for frames in other pages. */
export const embedFolder = (definition: Named, date?: string): string =>
  `/embed/${figurePath(definition)}/${date === undefined ? '' : `${date}/`}`;

/** What its files are called, so that those of two areas can lie in one folder: `engineers-by-year`, `330782-engineers`. */
export const figureFileName = ({ id, area }: Named): string => (area === undefined ? id : `${area.code}-${id}`);

/** A figure's name where the area is not plain from the place: 义乌市各层级培育人数. */
export const fullName = ({ name, area }: Pick<FigureDefinition, 'name' | 'area'>): string =>
  `${area?.name ?? ''}${name}`;
