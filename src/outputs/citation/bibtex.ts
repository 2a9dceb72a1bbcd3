import { addressPiece, pieces, type Piece } from './pieces.ts';
import type { CitedWork } from './work.ts';

/** BibTeX counts braces even behind a backslash, so none may stand alone: both are written as commands. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as a BibTeX value: commands for what TeX would read, line breaks and runs of spaces as one space. */
export const bibtexText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^]/g, (sign) => commands[sign] ?? sign)
    .replace(/[%&#$_]/g, '\\$&');

/** A BibTeX entry, with the fields of biblatex that gbt7714 and biblatex-gb7714 read too. The outer braces keep names and titles whole. */
export function bibtex(work: CitedWork): readonly Piece[] {
  const { kind, key, author, title, version, publisher, published, url } = work;
  const date = published === null ? '' : `  date = {${published}},\n  year = {${published.slice(0, 4)}},\n`;
  const head = [
    `@${kind === 'dataset' ? 'dataset' : 'online'}{${key},\n`,
    `  author = {{${bibtexText(author)}}},\n`,
    `  title = {{${bibtexText(title)}}},\n`,
    `  version = {${bibtexText(version)}},\n`,
    `  publisher = {{${bibtexText(publisher)}}},\n`,
    date,
    '  langid = {chinese},\n',
  ].join('');
  const accessed: Piece = { blank: '', written: ',\n  urldate = {{Y}-{M}-{D}}' };
  return pieces`${head}  url = {${addressPiece(url)}}${accessed}\n}\n`;
}
