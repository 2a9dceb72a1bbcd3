import { issueText } from '../../../src/data/zod-text.ts';
import type { Problem } from '../../../src/data/problem.ts';
import type { LineOf } from '../../../src/data/sources.ts';
import { misspellings } from '../../data/misspelt.ts';
import { z } from 'zod';

// What a schema says without words of its own is said in Chinese, as of data; every reader of src/policy and of search is asked here.
z.config({ localeError: (issue) => issueText(issue as z.core.$ZodIssue) });

/** A text with what a reader may complain about: its words, and the lines of its fields. */
export interface Text {
  /** Path from the project root. */
  readonly file: string;
  readonly source: string;
  readonly lineOf: LineOf;
}

const lineOfWords = (source: string, words: string): number | null => {
  const at = words === '' ? -1 : source.indexOf(words);
  return at < 0 ? null : source.slice(0, at).split('\n').length;
};

/** One line of a reader's error, `content/x.yaml [2.who] what is wrong`, with the line of the field, or of the words that it quotes. */
function problemOf({ file, source, lineOf }: Text, said: string): Problem {
  const told = said.startsWith(`${file} `) ? said.slice(file.length + 1) : said;
  const [, field = '', rest = told] = /^\[([^\]]*)\]\s*(.*)$/su.exec(told) ?? [];
  const unknown = /^不认识的字段 ([^；、]+)/.exec(rest)?.[1];
  const path = field === '' ? [] : field.split('.');
  const isPath = path.length > 0 && path.every((step) => /^[\w\p{L}-]+$/u.test(step));
  const named = [...told.matchAll(/「([^」]+)」/g)].map(([, words = '']) => lineOfWords(source, words));
  const line =
    (isPath || unknown !== undefined ? lineOf(unknown === undefined ? path : [...path, unknown]) : null) ??
    named.find((each) => each !== null) ??
    lineOfWords(source, field);
  return { file, line, column: field === '' ? null : field, message: rest, severity: 'error' };
}

/** What a reader made of a text, or every problem that it threw. A reader's error lists one problem a line; indented lines belong to the one before. */
export function readOr<T>(
  text: Text,
  read: () => T,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const faults = said.split(/\n(?!\s)/);
    return { value: null, problems: misspellings(faults.map((fault) => problemOf(text, fault))) };
  }
}
