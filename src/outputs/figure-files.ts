/** One of the outputs: each takes published data or figures and gives a file that other people or programs read. None knows a page. */
import { frameChart, shareChart, type PictureWords } from '../charts/index.ts';
import { publishedOn, publishedText } from '../data/releases.ts';
import { csvText } from '../data/write-csv.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import { cellsOf } from '../figures/cells.ts';
import type { FigureVersion } from '../figures/history.ts';
import { statusWords } from '../kit/datum.ts';

/** A figure's files, at a path below /statistics/ without the ending. */
export interface FigureFile {
  readonly path: string;
  readonly version: FigureVersion;
}

/** What a version's files are called, without the ending: demo data says so in its name. */
export const figureName = ({ definition, figure }: Pick<FigureVersion, 'definition' | 'figure'>): string =>
  `${figure.demo ? 'demo-' : ''}${definition.id}`;

/** The files of every version, and those of the newest one again beside the page that always shows today's. */
export const figureFiles = ({ figures }: Pick<Catalogue, 'figures'>): readonly FigureFile[] =>
  figures.flatMap(({ versions }) =>
    versions.flatMap((version) => {
      const { definition, date } = version;
      const name = figureName(version);
      const pinned = { path: `${definition.id}/${date}/${name}`, version };
      return version === versions.at(-1) ? [{ path: `${definition.id}/${name}`, version }, pinned] : [pinned];
    }),
  );

/** The releases behind a figure as one line. */
export const sourceLine = ({ figure }: FigureVersion): string =>
  figure.sources
    .map((release) => `${release.demo ? '' : `${release.publisher}，`}${release.title}，${publishedText(release)}`)
    .join('；');

/** The words of a version's pictures; its JSON says the same first. */
export const pictureWords = (version: FigureVersion): PictureWords => {
  const { definition, date, label, figure } = version;
  return {
    title: figure.title,
    subtitle: figure.subtitle,
    source: sourceLine(version),
    release: label,
    issued:
      figure.sources[0] === undefined
        ? date
        : publishedOn(figure.sources.find((release) => release.date === date) ?? figure.sources[0]),
    licence: figure.sources[0]?.licence ?? '',
    demo: figure.demo,
    link: `/statistics/${definition.id}/${date}/`,
  };
};

/** The numbers of a figure, one a row, each with its address. */
const numbersOf = ({ figure, date }: FigureVersion) =>
  cellsOf(figure).map(({ datum, row, column, unit }) => ({
    address: datum.ref,
    row,
    column,
    value: datum.value,
    unit,
    status: statusWords[datum.status],
    release: date,
  }));

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

/** A figure's numbers and words as JSON. `publisher`: whose site it is; invented numbers have none. */
export function figureJson(version: FigureVersion, publisher: string): string {
  const { demo, link, title, subtitle, source, release, licence } = pictureWords(version);
  const { headline, description, notes } = version.figure;
  const mark = demo ? { demo: '示例数据，不可引用' } : {};
  const content = {
    ...mark,
    title,
    subtitle,
    source,
    release,
    licence,
    publisher: demo ? null : publisher,
    page: link,
    headline,
    description,
    notes,
  };
  return `${JSON.stringify({ ...content, numbers: numbersOf(version) }, null, 2)}\n`;
}

/** Where a version's picture for shared links stands: another release, another address. */
export const sharePath = ({ definition, date, figure }: FigureVersion): string =>
  `/statistics/${definition.id}/${date}/${figure.demo ? 'demo-' : ''}share.png`;

/** The picture of 1200 × 630 px for shared links. scripts/make/pictures.ts draws it and removes the SVG. */
export const shareSvg = (version: FigureVersion): string => shareChart(version.figure.chart, pictureWords(version));

/** A figure as a picture that stands alone: title, drawing, source and, where it applies, the demo mark. */
export const figureSvg = (version: FigureVersion): string => frameChart(version.figure.chart, pictureWords(version));
