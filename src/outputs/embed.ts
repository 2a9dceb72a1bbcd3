import { drawChart } from '../charts/index.ts';
import { drawingWidths } from '../charts/theme.ts';
import type { FigureVersion } from '../figures/history.ts';
import type { Figure } from '../figures/index.ts';
import { escapeMarkup } from '../kit/escape.ts';
import { remembered } from '../kit/remember.ts';
import { figurePicture, pinnedFiles, sourceLine } from './figure-files.ts';
import { pictureSizes, screen } from './picture-sizes.ts';

/** A piece of code to copy: text, or a path of this site that needs its origin in front. */
export type CodePiece = string | { readonly path: string };

/** Size in px of the picture of a figure at one width. */
export function pictureSize(
  version: FigureVersion,
  width: number,
): { readonly width: number; readonly height: number } {
  const frame = figurePicture(version);
  return { width, height: Math.round((frame.height / frame.width) * width) };
}

/** Size in px of the picture beside the pinned page of a version. */
export function pinnedPictureSize(version: FigureVersion): ReturnType<typeof pictureSize> {
  const [{ width } = screen] = pictureSizes(`${pinnedFiles(version).replace('/statistics/', '')}.svg`);
  return pictureSize(version, width);
}

/** What a picture of the figure says to those who do not see it: its message and its latest numbers. */
export const altOf = ({ title, headline, demo }: Figure): string =>
  `${demo ? '示例数据，不可引用。' : ''}统计图：${title}。${headline}`;

/** Heights in px that an embedded figure needs: drawing and words, in a column of 720 px and in one of 340 px. */
export const embedHeights = remembered(({ chart, demo, title }: Figure) => {
  const drawn = (width: number): number => drawChart(chart, { width, demo }).height;
  const round = (height: number): number => Math.ceil(height / 10) * 10;
  const [, narrow, wide] = drawingWidths;
  // What stands beside a drawing takes 24 px; the wide one is shown at 720.
  const shown = (width: number, at: number): number => (drawn(width) * at) / width;
  return {
    wide: round(shown(wide, 720) + 190),
    narrow: round(shown(narrow, 316) + 230 + 26 * Math.ceil(title.length / 16)),
  };
});

/** The figure as a picture with link and caption: no script, for articles. `folder` and `picture` with the base path. */
export function pictureCode(version: FigureVersion, folder: string, picture: string): readonly CodePiece[] {
  const { width, height } = pinnedPictureSize(version);
  const { title } = version.figure;
  return [
    '<figure>\n  <a href="',
    { path: folder },
    '"><img src="',
    { path: picture },
    `" width="${String(width)}" height="${String(height)}" alt="${escapeMarkup(altOf(version.figure))}"></a>\n  <figcaption>${escapeMarkup(title)}。来源：${escapeMarkup(sourceLine(version))}。</figcaption>\n</figure>`,
  ];
}

/** The figure as a frame of this site. `path` with the base path. */
export const frameCode = (figure: Figure, name: string, path: string): readonly CodePiece[] => [
  '<iframe src="',
  { path },
  `" title="${escapeMarkup(name)}" width="100%" height="${String(embedHeights(figure).wide)}" frameborder="0" loading="lazy"></iframe>`,
];
