import type { FigureDefinition } from '../figures/index.ts';
import type { Crumb } from '../outputs/breadcrumbs.ts';

/** The way from the home page to a figure's page, that page left out. */
export const crumbsTo = ({ area }: FigureDefinition): readonly Crumb[] => [
  { label: '进展数据', path: '/statistics/' },
  ...(area === undefined ? [] : [{ label: `${area.name}的进展数据`, path: `/statistics/area/${area.code}/` }]),
];
