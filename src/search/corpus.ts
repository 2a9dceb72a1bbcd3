import type { SearchDocument } from './document.ts';
import { toNormal } from './normal.ts';

/** A title, a heading, a line of text (a lead when it stands before the first heading), or a term, which no reader sees on the page. */
export interface Field {
  /** Where it begins in the corpus. */
  readonly start: number;
  /** Position of its page in `documents`. */
  readonly owner: number;
  readonly part: 'title' | 'heading' | 'lead' | 'text' | 'term';
  /** The id of the heading it belongs to, for a link to it. */
  readonly anchor: string;
  /** The text as written. */
  readonly text: string;
}

/** Everything that is searched, as one string in normal form: a field a line, the fields of a page one after another. */
export interface Corpus {
  readonly documents: readonly SearchDocument[];
  readonly fields: readonly Field[];
  /** The normal form of all fields, each closed by a line feed. */
  readonly normal: string;
  /** What was looked for so far, and where it stands. */
  readonly known: Map<string, readonly Match[]>;
}

/** Where a string was found: the number of the field and the offset in `normal`. */
export interface Match {
  readonly field: number;
  readonly at: number;
}

/** How many lines before the first heading say what the page is about. */
const leadLines = 3;

/** Puts pages together for searching. Fields without a searchable character are left out. */
export function toCorpus(documents: readonly SearchDocument[]): Corpus {
  const fields: Field[] = [];
  let normal = '';
  const add = (owner: number, part: Field['part'], anchor: string, text: string): void => {
    const line = toNormal(text);
    if (line === '') return;
    fields.push({ start: normal.length, owner, part, anchor, text });
    normal += line + '\n';
  };
  documents.forEach((document, owner) => {
    add(owner, 'title', '', document.title);
    for (const term of document.terms ?? []) add(owner, 'term', '', term);
    document.blocks.forEach(({ heading = '', anchor = '', text }, index) => {
      add(owner, 'heading', anchor, heading);
      const leads = index === 0 && heading === '' ? leadLines : 0;
      text.split('\n').forEach((line, at) => {
        add(owner, at < leads ? 'lead' : 'text', anchor, line);
      });
    });
  });
  return { documents, fields, normal, known: new Map() };
}

/** The end of field `index` in the corpus, its line feed excluded. */
export function endOf(corpus: Corpus, index: number): number {
  return (corpus.fields[index + 1]?.start ?? corpus.normal.length) - 1;
}

/** Every place where `query`, which is in normal form and not empty, stands in the corpus; looked for once. */
export function findAll(corpus: Corpus, query: string): readonly Match[] {
  const known = corpus.known.get(query);
  if (known) return known;
  const found: Match[] = [];
  let field = 0;
  for (let at = corpus.normal.indexOf(query); at >= 0; at = corpus.normal.indexOf(query, at + 1)) {
    while (endOf(corpus, field) < at) field++;
    found.push({ field, at });
  }
  corpus.known.set(query, found);
  return found;
}
