import { addressPiece, pieces, type Piece } from './pieces.ts';
import type { CitedWork } from './work.ts';

/** A value of one RIS line: no line break may begin a tag of its own. */
export const risText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An organisation as an author: a plain comma would split it into family and given name. */
const risName = (text: string): string => risText(text).replace(/,\s*/g, '，');

/** A RIS record, `\n` between its lines; type DATA for a dataset, ELEC for a page. Y2 is the access date. */
export function ris(work: CitedWork): readonly Piece[] {
  const { kind, author, title, version, publisher, published, url } = work;
  const lines = [
    `TY  - ${kind === 'dataset' ? 'DATA' : 'ELEC'}`,
    `AU  - ${risName(author)}`,
    `TI  - ${risText(title)}`,
    `ET  - ${risText(version)}`,
    `PB  - ${risText(publisher)}`,
    ...(published === null ? [] : [`PY  - ${published.slice(0, 4)}`]),
    // DA asks for the whole day.
    ...(published?.length === 10 ? [`DA  - ${published.replaceAll('-', '/')}`] : []),
    'LA  - zh-CN',
  ];
  const accessed: Piece = { blank: '\nY2  -     /  /  ', written: '\nY2  - {Y}/{M}/{D}' };
  return pieces`${lines.join('\n')}\nUR  - ${addressPiece(url)}${accessed}\nER  - \n`;
}
