import { pictureSize } from './embed.ts';
import { figureCsv, figureJson, figureName, figureSvg } from './figure-files.ts';
import type { FigureVersion } from '../figures/history.ts';

/** One file to download: its name in the figure's folder, what it is, and how large. */
export interface Download {
  readonly name: string;
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

/** The files of a version of a figure, pictures first, the one for web pages before all. `publisher`: whose site it is. */
export function figureDownloads(version: FigureVersion, publisher: string): readonly Download[] {
  const csv = kilobytes(figureCsv(version));
  const files = [
    { ending: '.png', label: '图片，网页用（PNG）', size: pixels(version, 1080) },
    { ending: '-print.png', label: '图片，印刷用（PNG）', size: pixels(version, 2160) },
    { ending: '.svg', label: '矢量图（SVG）', size: kilobytes(figureSvg(version)) },
    { ending: '.csv', label: '数字，Excel 用（CSV）', size: csv },
    { ending: '.utf8.csv', label: '数字，程序用（CSV）', size: csv },
    { ending: '.json', label: '数字与说明（JSON）', size: kilobytes(figureJson(version, publisher)) },
  ];
  return files.map(({ ending, ...file }) => ({ ...file, name: `${figureName(version)}${ending}` }));
}
