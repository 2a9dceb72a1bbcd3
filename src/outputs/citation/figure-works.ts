import { publishedOn } from '../../data/releases.ts';
import { figureFileName, figureFolder, fullName } from '../../figures/address.ts';
import type { FigureVersion } from '../../figures/history.ts';
import type { CitedNews, CitedWork } from './work.ts';

/** Where a figure's pinned page stands, without the base path. */
export const pinnedPath = ({ definition, date }: FigureVersion): string => figureFolder(definition, date);

/** Everything that can be cited from one version of a figure. */
export interface FigureWorks {
  readonly news: CitedNews;
  /** The release behind the numbers. */
  readonly dataset: CitedWork;
  /** The page with the chart. */
  readonly chart: CitedWork;
}

/**
 * What a version of a figure gives to cite; null when any of its numbers is demo data, or when nothing is published. Author of both is
 * who published the numbers. `url` is the pinned page, complete or as a path; `bureau` the publisher of the site and so of the chart.
 */
export function figureWorks(version: FigureVersion, url: string, bureau: string): FigureWorks | null {
  const { definition, date, label, figure } = version;
  const [release] = figure.sources;
  if (figure.demo || release === undefined) return null;
  const { publisher, title, asOf } = release;
  const published = publishedOn(release);
  const shared = {
    key: `${figureFileName(definition)}-${date}`,
    author: publisher,
    published,
    version: published,
    url,
  };
  return {
    news: { headline: figure.headline, asOf, publisher, title, version: label, url },
    dataset: { ...shared, kind: 'dataset', title, publisher },
    chart: { ...shared, kind: 'chart', title: fullName(definition), publisher: bureau },
  };
}
