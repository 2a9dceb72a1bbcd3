import { pictureSize } from './embed.ts';
import { figureCsv, figureJson, figureSvg } from './figure-files.ts';
import { pictureSizes } from './picture-sizes.ts';
import type { FigureVersion } from '../figures/history.ts';

/** One file to download: its path, what it is, and how large. */
export interface Download {
  readonly path: string;
  readonly label: string;
  /** `1080×676像素`, `约12 KB`. */
  readonly size: string;
}

const encoder = new TextEncoder();
const kilobytes = (text: string): string =>
  `约${String(Math.max(1, Math.round(encoder.encode(text).length / 1024)))} KB`;

const pixels = (version: FigureVersion, wide: number): string => {
  const { width, height } = pictureSize(version, wide);
  return `${String(width)}×${String(height)}像素`;
};

/**
 * The files of a version of a figure, pictures first, the one for web pages before all. `path`: theirs, without the ending; `publisher`: whose
 * site it is.
 */
export function figureDownloads(version: FigureVersion, path: string, publisher: string): readonly Download[] {
  const pictures = pictureSizes(`${path.replace('/statistics/', '')}.svg`).map(({ suffix, width }) => ({
    ending: `${suffix}.png`,
    label: suffix === '' ? '图片，网页用（PNG）' : '图片，印刷用（PNG）',
    size: pixels(version, width),
  }));
  const csv = kilobytes(figureCsv(version));
  const files = [
    ...pictures,
    { ending: '.svg', label: '矢量图（SVG）', size: kilobytes(figureSvg(version)) },
    { ending: '.csv', label: '数字，Excel 用（CSV）', size: csv },
    { ending: '.utf8.csv', label: '数字，程序用（CSV）', size: csv },
    { ending: '.json', label: '数字与说明（JSON）', size: kilobytes(figureJson(version, publisher)) },
  ];
  return files.map(({ ending, ...file }) => ({ ...file, path: `${path}${ending}` }));
}
