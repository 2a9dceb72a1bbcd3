import { cardSizes } from '../charts/card.ts';
import { pictureWidth } from '../charts/picture.ts';
import { posterWidth } from '../charts/poster.ts';

/** A PNG picture of a drawing: what its name ends with behind that of the SVG, its width in px, and how many colours it may have. */
export interface PictureSize {
  readonly suffix: string;
  readonly width: number;
  readonly colours: 8 | 16 | 256;
}

/** For screens. */
export const screen: PictureSize = { suffix: '', width: 1080, colours: 256 };
/** Prints at 300 dpi on 18 cm: pixels so small need few greys between them. */
export const print: PictureSize = { suffix: '-print', width: 2160, colours: 16 };
/** For links shared in other apps. */
export const share: PictureSize = { suffix: '', width: 1200, colours: 256 };
/**
 * For pinned pages, of which every release adds some for ever: as wide as it is drawn, so that each letter stands on whole pixels, looks the same
 * wherever it comes again and is packed once; and letters lose most of their greys.
 */
const pinned: PictureSize = { ...screen, width: pictureWidth, colours: 8 };
/** Of areas, three for each: letters lose a few of their greys here too. */
const area: PictureSize = { ...screen, colours: 16 };

/** Of a page, to be sent on: letters in two colours. */
export const poster: PictureSize = { ...screen, width: posterWidth, colours: 16 };

const isShare = /\/(?:demo-)?share-[\d-]+\.svg$/;
const isCity = /^[^/]+\/[^/]+\.svg$/;
const isPinned = /\/\d{4}-\d{2}-\d{2}\//;

/**
 * The PNG pictures of an SVG at a path below /statistics/. The city's figures have one for print beside the page that follows the data. A
 * pinned page keeps the picture that it began with: what a new release took away, somebody has linked to.
 */
export function pictureSizes(path: string): readonly PictureSize[] {
  if (isShare.test(path)) return [share];
  if (isPinned.test(path)) return [pinned];
  return isCity.test(path) ? [screen, print] : [area];
}

/** The one picture of a card's SVG, as large as it is drawn. */
export const cardSize = (path: string): PictureSize => ({
  ...screen,
  width: cardSizes[path.endsWith('-square.svg') ? 'square' : 'wide'].width,
});
