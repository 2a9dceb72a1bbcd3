import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inProject } from '../../scripts/folders.ts';

/** A question as a person types it, and the page that it should find. */
export interface Question {
  readonly text: string;
  readonly page: string;
}

/** The two halves: rankings are tuned with one and reported with the other. */
export type Half = 'tuning' | 'reporting';

/** Reads tests/search/<half>.yaml: page → questions. */
export function readQuestions(half: Half): Question[] {
  const pages = parse(readFileSync(inProject(`tests/search/${half}.yaml`), 'utf8')) as Record<
    string,
    readonly string[]
  >;
  return Object.entries(pages).flatMap(([page, texts]) => texts.map((text) => ({ text, page })));
}
