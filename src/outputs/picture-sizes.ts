import { cardSizes } from '../charts/card.ts';

/** A PNG picture of a drawing: what its name ends with behind that of the SVG, and its width in px. */
export interface PictureSize {
  readonly suffix: string;
  readonly width: number;
}

/** For screens. */
export const screen: PictureSize = { suffix: '', width: 1080 };
/** Prints at 300 dpi on 18 cm. */
export const print: PictureSize = { suffix: '-print', width: 2160 };
/** For links shared in other apps. */
export const share: PictureSize = { suffix: '', width: 1200 };

const isShare = /\/(?:demo-)?share-[\d-]+\.svg$/;
const isCity = /^[^/]+\/[^/]+\.svg$/;

/**
 * The PNG pictures of an SVG at a path below /statistics/. The city's figures have one for print beside the page that follows the data. A
 * pinned page keeps the picture that it began with: what a new release took away, somebody has linked to.
 */
export function pictureSizes(path: string): readonly PictureSize[] {
  if (isShare.test(path)) return [share];
  return isCity.test(path) ? [screen, print] : [screen];
}

/** The one picture of a card's SVG, as large as it is drawn. */
export const cardSize = (path: string): PictureSize => ({
  suffix: '',
  width: cardSizes[path.endsWith('-square.svg') ? 'square' : 'wide'].width,
});
