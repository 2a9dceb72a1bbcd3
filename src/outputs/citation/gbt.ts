import { addressPiece, pieces, type Piece } from './pieces.ts';
import type { CitedWork } from './work.ts';

const accessed: Piece = { blank: '    -  -  ', written: '{Y}-{M}-{D}' };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const mark = ({ kind }: CitedWork): string => (kind === 'dataset' ? '[DS/OL]' : '[EB/OL]');

const inBrackets = (open: string, text: string | null, close: string): string =>
  text === null ? '' : `${open}${text}${close}`;

/**
 * GB/T 7714—2025, in force since 2026-07-01. A dataset: 作者. 题名[DS/OL]. V版本. 发布者（发布日期）[引用日期]. URL.
 * A web page: 作者. 题名[EB/OL].（发布日期）[引用日期]. URL.
 */
export function gbt2025(work: CitedWork): readonly Piece[] {
  const { author, title, version, publisher, published, url } = work;
  const head = `${oneLine(author)}. ${oneLine(title)}${mark(work)}. `;
  const date = inBrackets('（', published, '）');
  const place = work.kind === 'dataset' ? `V${version}. ${oneLine(publisher)}` : '';
  return pieces`${head}${place}${date}[${accessed}]. ${addressPiece(url)}.`;
}

/** GB/T 7714—2015: 作者. 题名[EB/OL]. (发布日期)[引用日期]. URL. A dataset carries [DS/OL]. */
export function gbt2015(work: CitedWork): readonly Piece[] {
  const { author, title, published, url } = work;
  const head = `${oneLine(author)}. ${oneLine(title)}${mark(work)}. ${inBrackets('(', published, ')')}`;
  return pieces`${head}[${accessed}]. ${addressPiece(url)}.`;
}
