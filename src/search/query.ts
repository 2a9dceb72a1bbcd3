import { toNormal } from './normal.ts';

/** How many characters of a query are looked at: whoever pastes more has pasted a text, whose beginning tells it. */
const longest = 1200;

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

function decoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    // A percent sign before two digits that encodes nothing: the text is meant as it is.
    return text;
  }
}

/** What a reader meant who pasted percent-encoded text, HTML, or the address of a search. */
export function unwrap(typed: string): string {
  const text = decoded(
    typed
      .trim()
      .slice(0, 4 * longest)
      .replace(/^https?:\/\/\S*[?&]q=([^&#]*).*$/, '$1'),
  );
  return text
    .replace(/<!--.*?-->|<\/?[a-z][^<>]*>/gis, '')
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .slice(0, longest);
}

/** Traditional characters → those of this site. */
export type Fold = ReadonlyMap<string, string>;

/** The Han characters of a text, each once, in the order of their codes: what the table of `toFold` is about. */
export const hanOf = (text: string): string[] => [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].sort();

/** Reads a table of traditional forms: for each Han character of `text`, in the order of `hanOf`, its other forms, if any, parted by commas. */
export function toFold(table: string, text: string): Fold {
  const characters = hanOf(text);
  return new Map(
    table.split(',').flatMap((forms, at) => Array.from(forms, (form) => [form, characters[at] ?? form] as const)),
  );
}

/** A query, or a part of it, in the form that is searched. */
export const toAsked = (text: string, fold: Fold): string =>
  Array.from(toNormal(text), (character) => fold.get(character) ?? character).join('');
