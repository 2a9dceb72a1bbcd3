import { printedExactly } from '../../claims/print.ts';
import { addressPiece, pieces, type Piece } from './pieces.ts';
import type { CitedNews, CitedNumber } from './work.ts';

const named = (title: string): string => (title.includes('《') ? title : `《${title}》`);

const sourceOf = ({ publisher, title, asOf }: Omit<CitedNews, 'headline'>): string =>
  `据${publisher}${named(title)}${asOf === null ? '' : `（数据截至${asOf}）`}`;

/** A sentence for a newspaper: source, as-of date, what, value and unit, then the release and its pinned page, last so that nothing sticks to the address. */
export function newsSentence(news: CitedNews): readonly Piece[] {
  const words = news.headline.replace(/[。．.]+$/, '');
  return pieces`${sourceOf(news)}，${words}（${news.version}版）。${addressPiece(news.url)}`;
}

/** The same sentence for one number. */
export function numberSentence(number: CitedNumber): readonly Piece[] {
  const { what, value, unit, provisional } = number;
  const headline = `${what}${printedExactly(value)}${unit}${provisional ? '（初步数）' : ''}`;
  return newsSentence({ ...number, headline });
}
