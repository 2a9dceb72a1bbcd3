import { endOf, findAll, type Corpus, type Match } from '../corpus.ts';
import { isRecord, type SearchDocument } from '../document.ts';
import { toNormal } from '../normal.ts';
import { rank, type Hit } from '../rank.ts';
import type { Step } from '../step.ts';

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
function isValue(corpus: Corpus, { field, at }: Match, length: number): boolean {
  const { start, part, owner } = corpus.fields[field] ?? { start: at, part: 'term', owner: -1 };
  const before = corpus.normal.slice(start, at);
  const page = corpus.documents[owner];
  const isNamed = (page && isRecord(page)) === true;
  const isAll = at + length === endOf(corpus, field) && (isNamed || /\d/.test(corpus.normal.slice(at, at + length)));
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
  corpus.documents.forEach((document, page) => {
    if (isAddress(document, typed, whole)) note(page, 4);
  });
  const [, name = '', number = ''] = numbered.exec(whole) ?? [];
  corpus.documents.forEach((document, page) => {
    const title = toNormal(document.title).replace(/0+(?=\d+$)/, '');
    if (number !== '' && isRecord(document) && title.endsWith(name + number)) note(page, 2);
  });
  const phone = phoneIn(typed);
  for (const text of phone === undefined ? [whole] : [phone, phone.replace(/^0?/, '0')]) {
    const isDigits = phone !== undefined;
    const values = findAll(corpus, text).filter((match) =>
      isDigits
        ? endsOf(corpus.normal.slice(match.at, match.at + text.length + 1), text)
        : text.length > 3 && isValue(corpus, match, text.length),
    );
    const owners = new Set(values.map(({ field }) => corpus.fields[field]?.owner ?? -1));
    const isTitle = ({ field }: Match): boolean => corpus.fields[field]?.part === 'title';
    if (isDigits)
      corpus.documents.forEach(({ next = '' }, page) => {
        if (endsOf(toNormal(next), text)) note(page, 3);
      });
    for (const match of values) if (isTitle(match)) note(corpus.fields[match.field]?.owner ?? -1, 3);
    if (owners.size <= fewPages) for (const page of owners) note(page, corpus.documents[page]?.next ? 2 : 1);
  }
  const hits = rank(corpus, [{ spellings: [phone ?? whole], weight: 1 }]);
  const best = new Map(hits.map((hit) => [hit.document, hit]));
  return [...named]
    .sort(([a, worth], [b, other]) => other - worth || (best.get(b)?.score ?? 0) - (best.get(a)?.score ?? 0) || a - b)
    .map(([document]): Hit => best.get(document) ?? titleHit(corpus, document));
};

/** A page that is listed by its title alone. */
export function titleHit({ fields }: Corpus, document: number): Hit {
  const field = fields.findIndex(({ owner }) => owner === document);
  return { document, score: 0, share: 1, best: { field, at: fields[field]?.start ?? 0, length: 0 } };
}
