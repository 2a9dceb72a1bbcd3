import { findAll, type Corpus, type Match } from '../corpus.ts';
import { isRecord, type SearchDocument } from '../document.ts';
import { toNormal } from '../normal.ts';
import { rank } from '../rank.ts';
import { titleHit, type Step } from '../step.ts';

/** A value that more pages state than this is no name of one of them. */
const fewPages = 4;

/** A label and its mark before a value: 地址： */
const longestLabel = 12;

/** A telephone number as the pages write it, whatever stands around it and however it is parted; undefined for what is none. */
export function phoneIn(typed: string): string | undefined {
  const number = /^(?:tel:|[^\d+]{0,6})?(?:(?:\+|00)?86)?([\d\s()（）—–-]{7,20})$/i.exec(
    typed.normalize('NFKC').trim(),
  )?.[1];
  const digits = number?.replace(/\D/g, '');
  return digits === undefined || digits.length < 7 || digits.length > 12 ? undefined : digits;
}

/** Whether a match is a whole value: all of a title, or what a label is followed by, to the end of the line; of a page that is no record, with a digit. */
function isValue({ documents, normal }: Corpus, { field: { start, end, part, owner }, at, length }: Match): boolean {
  const before = normal.slice(start, at);
  const page = documents[owner];
  const isAll = at + length === end && ((page && isRecord(page)) || /\d/.test(normal.slice(at, end)));
  return isAll && (before === '' ? part === 'title' : before.endsWith('.') && before.length <= longestLabel);
}

/** Whether a query is a page's address, or the last part of it with a digit in it: its number. */
function isAddress({ url }: SearchDocument, typed: string, whole: string): boolean {
  const path = /^(?:[a-z]+:\/\/[^/]+)?((?:\/[\w.-]+)+\/?|\/)(?:[?#].*)?$/i.exec(typed.trim())?.[1];
  if (path !== undefined && path !== '/')
    return `${path.replace(/index\.html$/, '').replace(/\/$/, '')}/`.endsWith(url) && url !== '/';
  const slug = url.split('/').filter(Boolean).pop() ?? '';
  return /\d/.test(whole) && /[a-z]/.test(whole) && toNormal(slug) === whole;
}

/** A name and the number behind it, as a record has them at the end of its title, however many zeros the number begins with; no count: 30个. */
const numbered = /(\p{sc=Han}{2,})0*(\d+)(?![\d.]|[个家处人名年月万千%])/u;

/** Whether a number stands in a text with no further digit behind it. */
const endsOf = (text: string, digits: string): boolean => new RegExp(`${digits}(?!\\d)`).test(text);

/** The pages that a query names beyond doubt: by address, number, name, or a value that only they state, such as a telephone number. */
export const identity: Step = ({ corpus }, { typed, whole }) => {
  const named = new Map<number, number>();
  const note = (page: number, worth: number): unknown => named.set(page, Math.max(worth, named.get(page) ?? 0));
  const [, name = '', number = ''] = numbered.exec(whole) ?? [];
  const isNumbered = ({ title }: SearchDocument): boolean =>
    number !== '' &&
    toNormal(title)
      .replace(/0+(?=\d+$)/, '')
      .endsWith(name + number);
  const phone = phoneIn(typed);
  const texts = phone === undefined ? [whole] : [phone, phone.replace(/^0?/, '0')];
  corpus.documents.forEach((document, page) => {
    const { next = '' } = document;
    if (isAddress(document, typed, whole)) note(page, 4);
    if (phone !== undefined && texts.some((text) => endsOf(toNormal(next), text))) note(page, 3);
    if (isRecord(document) && isNumbered(document)) note(page, 2);
  });
  for (const text of texts) {
    const values = findAll(corpus, text).filter((match) =>
      phone === undefined
        ? text.length > 3 && isValue(corpus, match)
        : endsOf(corpus.normal.slice(match.at, match.at + text.length + 1), text),
    );
    const owners = new Set(values.map(({ field }) => field.owner));
    for (const { field } of values) if (field.part === 'title') note(field.owner, 3);
    if (owners.size <= fewPages) for (const page of owners) note(page, corpus.documents[page]?.next ? 2 : 1);
  }
  const hits = rank(corpus, [{ spellings: [phone ?? whole], weight: 1 }]);
  const best = new Map(hits.map((hit) => [hit.document, hit]));
  return [...named]
    .sort(([a, worth], [b, other]) => other - worth || (best.get(b)?.score ?? 0) - (best.get(a)?.score ?? 0) || a - b)
    .map(([document]) => best.get(document) ?? titleHit(document));
};
