import { addressPiece, pieces, type Piece } from './pieces.ts';
import type { CitedWork } from './work.ts';

/** CSL-JSON: an array of one item, for Zotero and pandoc. Without a day there is no `accessed`, since a blank would not be a date. */
export function cslJson(work: CitedWork): readonly Piece[] {
  const { kind, key, author, title, version, publisher, published, url } = work;
  const item = {
    id: key,
    type: kind === 'dataset' ? 'dataset' : 'webpage',
    author: [{ literal: author }],
    title,
    version,
    publisher,
    ...(published === null ? {} : { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    language: 'zh-CN',
  };
  const fields = Object.entries(item).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  const accessed: Piece = { blank: '', written: ',\n    "accessed": {"date-parts":[[{Y},{m},{d}]]}' };
  return pieces`[\n  {\n${fields.join('')}    "URL": "${addressPiece(url)}"${accessed}\n  }\n]\n`;
}
