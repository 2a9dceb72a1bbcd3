import type { SearchDocument } from './document.ts';
import { toNormal } from './normal.ts';

/** A title, a heading, a line of text (a lead when it stands before the first heading), or a term, which no reader sees on the page. */
export interface Field {
  /** Where it begins in the corpus, and where its line feed stands. */
  readonly start: number;
  readonly end: number;
  /** Position of its page in `documents`. */
  readonly owner: number;
  readonly part: 'title' | 'heading' | 'lead' | 'text' | 'term';
  /** The id of the heading it belongs to, for a link to it. */
  readonly anchor: string;
  /** The number of the stretch it stands in: fields below one heading share it. */
  readonly stretch: number;
  /** The text as written. */
  readonly text: string;
}

/** Everything that is searched, as one string in normal form: a field a line, the fields of a page one after another. */
export interface Corpus {
  readonly documents: readonly SearchDocument[];
  readonly fields: readonly Field[];
  /** The normal form of all fields, each closed by a line feed. */
  readonly normal: string;
  /** Offset in `normal` → the number of the field that holds it. */
  readonly fieldAt: Uint32Array;
  /** Character → where it stands, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** What was looked for so far, and where it stands. */
  readonly known: Map<string, readonly Match[]>;
  /** How many places have been compared so far: what a key stroke costs, counted and not timed. */
  work: number;
}

/** Where a string was found: the field, the offset in `normal`, and how many characters there. */
export interface Match {
  readonly field: Field;
  readonly at: number;
  readonly length: number;
}

/** All lines of a page as written: its title, then its headings and texts. */
export const linesOf = ({ title, blocks }: SearchDocument): string[] => [
  title,
  ...blocks.flatMap(({ heading = '', text }) => [heading, ...text.split('\n')]),
];

/** How many lines before the first heading say what the page is about. */
const leadLines = 3;

/** Puts pages together for searching. Fields without a searchable character are left out. */
export function toCorpus(documents: readonly SearchDocument[]): Corpus {
  const fields: Field[] = [];
  let normal = '';
  let stretch = 0;
  const add = (owner: number, part: Field['part'], anchor: string, text: string): void => {
    const line = toNormal(text);
    if (line === '') return;
    const start = normal.length;
    fields.push({ start, end: start + line.length, owner, part, anchor, stretch, text });
    normal += line + '\n';
  };
  documents.forEach((document, owner) => {
    stretch++;
    add(owner, 'title', '', document.title);
    for (const term of document.terms ?? []) add(owner, 'term', '', term);
    document.blocks.forEach(({ heading = '', anchor = '', text }, index) => {
      stretch++;
      add(owner, 'heading', anchor, heading);
      const leads = index === 0 && heading === '' ? leadLines : 0;
      text.split('\n').forEach((line, at) => {
        add(owner, at < leads ? 'lead' : 'text', anchor, line);
      });
    });
  });
  const places = new Map<string, number[]>();
  for (let at = 0; at < normal.length; at++) {
    const character = normal.charAt(at);
    const known = places.get(character);
    if (known) known.push(at);
    else places.set(character, [at]);
  }
  const fieldAt = new Uint32Array(normal.length);
  fields.forEach(({ start, end }, field) => fieldAt.fill(field, start, end));
  return { documents, fields, normal, fieldAt, places, known: new Map(), work: 0 };
}

/** Every place where `query`, which is in normal form and not empty, stands in the corpus; looked for once, at the places of its rarest character alone. */
export function findAll(corpus: Corpus, query: string): readonly Match[] {
  const known = corpus.known.get(query);
  if (known) return known;
  let places: readonly number[] = [];
  let rarest = -1;
  for (let index = 0; index < query.length && index < 40; index++) {
    const these = corpus.places.get(query.charAt(index)) ?? [];
    if (rarest >= 0 && these.length >= places.length) continue;
    places = these;
    rarest = index;
  }
  corpus.work += places.length + 1;
  const found = places
    .map((place) => place - rarest)
    .filter((at) => corpus.normal.startsWith(query, at))
    .map((at) => ({ field: corpus.fields[corpus.fieldAt[at] ?? 0] as Field, at, length: query.length }));
  corpus.known.set(query, found);
  return found;
}

/** Whether a match fills its field, from one end to the other. */
export const isWhole = ({ field, at, length }: Match): boolean => at === field.start && at + length === field.end;
