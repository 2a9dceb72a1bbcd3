import type { FigureVersion } from '../../figures/history.ts';
import type { CitedNews, CitedWork } from './work.ts';

/** Where a figure's pinned page stands, without the base path. */
export const pinnedPath = ({ definition, date }: FigureVersion): string => `/statistics/${definition.id}/${date}/`;

/** Everything that can be cited from one version of a figure. */
export interface FigureWorks {
  readonly news: CitedNews;
  /** The release behind the numbers. */
  readonly dataset: CitedWork;
  /** The page with the chart. */
  readonly chart: CitedWork;
}

/**
 * What a version of a figure gives to cite; null when any of its numbers is demo data, or when nothing is published.
 * `url` is the pinned page, complete or as a path; `bureau` the publisher of the site and so of the chart.
 */
export function figureWorks(version: FigureVersion, url: string, bureau: string): FigureWorks | null {
  const { definition, date, figure } = version;
  const [release] = figure.sources;
  if (figure.demo || release === undefined) return null;
  const { publisher, title, asOf } = release;
  const shared = { key: `${definition.id}-${date}`, version: date, url };
  return {
    news: { headline: figure.headline, asOf, publisher, title, version: date, url },
    dataset: {
      ...shared,
      kind: 'dataset',
      author: publisher,
      title,
      publisher,
      published: release.published ?? release.date,
      version: release.date,
    },
    chart: { ...shared, kind: 'chart', author: bureau, title: definition.name, publisher: bureau, published: date },
  };
}
