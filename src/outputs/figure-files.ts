/** One of the outputs: each takes published data or figures and gives a file that other people or programs read. None knows a page. */
import { frameChart, shareChart, type PictureWords } from '../charts/index.ts';
import { publishedOn, publishedText } from '../data/releases.ts';
import { csvText } from '../data/write-csv.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import { figureFileName, figureFolder } from '../figures/address.ts';
import { cellsOf } from '../figures/cells.ts';
import type { Figure, FigureDefinition } from '../figures/figure.ts';
import type { FigureVersion } from '../figures/history.ts';
import { isCurrent } from '../figures/versions.ts';
import { statusWords } from '../kit/datum.ts';
import { remembered } from '../kit/remember.ts';

/** A figure's files, at a path below /statistics/ without the ending. */
export interface FigureFile {
  readonly path: string;
  readonly version: FigureVersion;
}

/** Where the files of a version stand, without the ending: beside its pinned page, or that of the first one that shows the same. */
export const pinnedFiles = ({ definition, since, figure: { demo } }: FigureVersion): string =>
  `${figureFolder(definition, since)}${demo ? 'demo-' : ''}${figureFileName(definition)}`;

/** Where the same files stand beside the page that follows the data, without the ending. */
export const currentFiles = (definition: FigureDefinition, { demo }: Pick<Figure, 'demo'>): string =>
  `${figureFolder(definition)}${demo ? 'demo-' : ''}${figureFileName(definition)}`;

/** The files of every version that shows something of its own, and those of the newest one again beside the page that follows the data. */
export const figureFiles = ({ all }: Pick<Catalogue, 'all'>): readonly FigureFile[] =>
  all.flatMap(({ definition, versions }) =>
    versions
      .filter(({ date, since }) => date === since)
      .flatMap((version) => {
        const paths = [
          ...(isCurrent(version, versions) ? [currentFiles(definition, version.figure)] : []),
          pinnedFiles(version),
        ];
        return paths.map((path) => ({ path: path.replace('/statistics/', ''), version }));
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
    link: figureFolder(definition, date),
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

/** A figure's numbers and words as JSON, a number a line. `publisher`: whose site it is; invented numbers have none. */
export function figureJson(version: FigureVersion, publisher: string): string {
  const { demo, link, title, subtitle, source, release, licence } = pictureWords(version);
  const { headline, description, notes: own, sources } = version.figure;
  const notes = [...new Set([...own, ...sources.flatMap((release) => release.notes)])];
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
  const numbers = numbersOf(version).map((number) => `    ${JSON.stringify(number)}`);
  return `${JSON.stringify(content, null, 2).slice(0, -2)},\n  "numbers": [\n${numbers.join(',\n')}\n  ]\n}\n`;
}

/**
 * Where the picture stands that was made for shared links to the page that follows the data: another drawing, another address. Null for areas;
 * there, and for links to pinned pages, the figure's own picture serves.
 */
export const sharePath = ({ definition, since, figure }: FigureVersion): string | null =>
  definition.area === undefined ? `${figureFolder(definition)}${figure.demo ? 'demo-' : ''}share-${since}.png` : null;

/** The pictures for shared links, at paths like those of `figureFiles`: what each figure of the city shows today. */
export const sharedFiles = ({ figures }: Pick<Catalogue, 'figures'>): readonly FigureFile[] =>
  figures.flatMap(({ versions }) => {
    const version = versions.find((each) => isCurrent(each, versions));
    const path = version && sharePath(version)?.replace(/^\/statistics\/|\.png$/g, '');
    return version === undefined || path == null ? [] : [{ path, version }];
  });

/** The picture of 1200 × 630 px for shared links. scripts/make/pictures.ts draws it and removes the SVG. */
export const shareSvg = (version: FigureVersion): string => shareChart(version.figure.chart, pictureWords(version));

// The file itself, and each page that says how large it is, asks for it; drawing takes milliseconds.
/** A figure as a picture that stands alone, with its size in px: title, drawing, source and, where it applies, the demo mark. */
export const figurePicture = remembered((version: FigureVersion) =>
  frameChart(version.figure.chart, pictureWords(version)),
);

/** That picture as SVG. */
export const figureSvg = (version: FigureVersion): string => figurePicture(version).svg;
