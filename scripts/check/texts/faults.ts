import { issuePath, issueText } from '../../../src/data/zod-text.ts';
import type { Problem } from '../../../src/data/problem.ts';
import type { LineOf } from '../../../src/data/sources.ts';
import { misspellings } from '../../data/misspelt.ts';
import { FaultyText } from '../../../src/policy/read.ts';

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

/** The line of a field, or of the words that a complaint quotes. */
function placeOf({ source, lineOf }: Text, path: readonly (string | number)[] | null, said: string): number | null {
  const named = [...said.matchAll(/「([^」]+)」/g)].map(([, words = '']) => lineOfWords(source, words));
  return (path === null ? null : lineOf(path)) ?? named.find((each) => each !== null) ?? null;
}

/** One line of a reader's error, `content/x.yaml [2.who] what is wrong`. */
function problemOf(text: Text, said: string): Problem {
  const { file, source } = text;
  const told = said.startsWith(`${file} `) ? said.slice(file.length + 1) : said;
  const [, field = '', rest = told] = /^\[([^\]]*)\]\s*(.*)$/su.exec(told) ?? [];
  const path = field.split('.');
  const isPath = path.every((step) => /^[\w\p{L}-]+$/u.test(step));
  const line = placeOf(text, isPath ? path : null, told) ?? lineOfWords(source, field);
  return { file, line, column: field === '' ? null : field, message: rest, severity: 'error' };
}

/** The same of what a schema found. */
function issueProblem(text: Text, issue: FaultyText['issues'][number]): Problem {
  const message = issueText(issue);
  const steps = issuePath(issue).map((step) => (typeof step === 'symbol' ? String(step) : step));
  const column = issue.path.length === 0 ? null : issue.path.join('.');
  const line = placeOf(text, steps.length === 0 ? null : steps, message);
  return { file: text.file, line, column, message, severity: 'error' };
}

/** A value of another type is told once: how long it is does not matter then. */
function apart(issues: FaultyText['issues']): FaultyText['issues'] {
  const mistaken = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? path.join('.') : [])));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistaken.has(path.join('.')));
}

/** What a reader made of a text, or every problem that it threw. A reader's error lists one problem a line; indented lines belong to the one before. */
export function readOr<T>(
  text: Text,
  read: () => T,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    if (error instanceof FaultyText)
      return { value: null, problems: misspellings(apart(error.issues).map((issue) => issueProblem(text, issue))) };
    const said = error instanceof Error ? error.message : String(error);
    const faults = said.split(/\n(?!\s)/);
    return { value: null, problems: misspellings(faults.map((fault) => problemOf(text, fault))) };
  }
}
