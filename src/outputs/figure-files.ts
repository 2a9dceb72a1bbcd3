import { frameChart, shareChart } from '../charts/index.ts';
import { csvText } from '../data/write-csv.ts';
import { allVersions, versionsOf, type FigureVersion } from '../figures/catalogue.ts';
import { statusWords } from '../kit/datum.ts';
import { built } from '../site/built.ts';
import { describe } from '../site/descriptions.ts';
import { site } from '../site/site.ts';

/** A figure's files, at a path below /statistics/ without the ending. */
export interface FigureFile {
  readonly path: string;
  readonly version: FigureVersion;
}

/** The files of every version, and those of the newest one again beside the page that always shows today's. */
export function figureFiles(): readonly FigureFile[] {
  return allVersions(built).flatMap((version) => {
    const { definition, date, figure } = version;
    const name = `${figure.demo ? 'demo-' : ''}${definition.id}`;
    const pinned = { path: `${definition.id}/${date}/${name}`, version };
    const newest = versionsOf(built, definition).at(-1)?.date === date;
    return newest ? [{ path: `${definition.id}/${name}`, version }, pinned] : [pinned];
  });
}

/** What every file says about itself first. */
export function factsOf({ definition, date, figure }: FigureVersion) {
  return {
    ...(figure.demo ? { demo: '示例数据，不可引用' } : {}),
    title: figure.title,
    subtitle: figure.subtitle,
    source: figure.sources
      .map((release) => `${release.demo ? '' : `${release.publisher}，`}${release.title}，${release.date}`)
      .join('；'),
    release: date,
    licence: figure.sources[0]?.licence ?? '',
    publisher: site.bureau,
    page: `/statistics/${definition.id}/${date}/`,
  };
}

/** The numbers of a figure, one a row, each with its address. */
export function numbersOf({ figure, date }: FigureVersion) {
  return figure.table.rows.flatMap(({ head, cells, unit }) =>
    cells.flatMap((cell, index) =>
      typeof cell === 'string'
        ? []
        : [
            {
              address: cell.ref,
              row: head,
              column: figure.table.columns[index + 1]?.heading ?? '',
              value: cell.value,
              unit: figure.table.columns[index + 1]?.unit ?? unit ?? '',
              status: statusWords[cell.status],
              release: date,
            },
          ],
    ),
  );
}

/** A figure's numbers as CSV. Demo data carries its mark in the first column of every row. */
export function figureCsv(version: FigureVersion): string {
  const demo = version.figure.demo;
  const headings = ['编号', '行', '列', '数值', '单位', '状态', '发布日期'];
  const rows = numbersOf(version).map(({ address, row, column, value, unit, status, release }) => [
    address,
    row,
    column,
    value === null ? '' : String(value),
    unit,
    status,
    release,
  ]);
  return csvText(
    demo ? [['数据性质', ...headings], ...rows.map((row) => ['示例数据，不可引用', ...row])] : [headings, ...rows],
  );
}

/** A figure's numbers and words as JSON. */
export const figureJson = (version: FigureVersion): string =>
  `${JSON.stringify({ ...factsOf(version), headline: version.figure.headline, description: describe(version.figure), notes: version.figure.notes, numbers: numbersOf(version) }, null, 2)}\n`;

const pictureWords = (version: FigureVersion) => {
  const { title, subtitle, source, release, licence, page } = factsOf(version);
  return { title, subtitle, source, release, licence, demo: version.figure.demo, link: page };
};

/** Where a version's picture for shared links stands: another release, another address. */
export const sharePath = ({ definition, date, figure }: FigureVersion): string =>
  `/statistics/${definition.id}/${date}/${figure.demo ? 'demo-' : ''}share.png`;

/** The picture of 1200 × 630 px for shared links. scripts/make/pictures.ts draws it and removes the SVG. */
export const shareSvg = (version: FigureVersion): string => shareChart(version.figure.chart, pictureWords(version));

/** A figure as a picture that stands alone: title, drawing, source and, where it applies, the demo mark. */
export const figureSvg = (version: FigureVersion): string => frameChart(version.figure.chart, pictureWords(version));
