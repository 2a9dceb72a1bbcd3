import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { Question } from '../../../tests/search/questions.ts';
import { placeOf, type Placed } from '../../../tests/search/rank.ts';
import { writePagefind } from '../../search/pagefind.ts';
import { sampleStrings, type Exactness } from './exactness.ts';
import { openPagefind, type Metered } from './metered-pagefind.ts';

/** What Pagefind does alone, over all pages of the site: where the text does not come, it answers with those that are sent. */
export interface Plain {
  /** What making the index took. */
  readonly seconds: number;
  readonly exactness: Exactness;
  /** Bytes of the first answer and of each further one, with what is shown of seven results. */
  readonly firstAnswer: number;
  readonly laterAnswers: readonly number[];
  readonly placed: readonly Placed[];
}

const shown = 7;

async function bytesOf(index: Metered, queries: readonly string[]): Promise<readonly number[]> {
  const bytes: number[] = [];
  for (const query of queries) {
    await index.ask(query, shown);
    bytes.push(index.bytes());
  }
  return bytes;
}

/** Asks `queries` one after another, then `most` strings and the questions, whose pages lie below `base`. */
export async function measurePlain(
  documents: readonly SearchDocument[],
  queries: readonly string[],
  most: number,
  questions: readonly Question[],
  base: string,
): Promise<Plain> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  const start = performance.now();
  await writePagefind(folder, documents);
  const seconds = (performance.now() - start) / 1000;
  const index = await openPagefind(folder, documents);
  const [firstAnswer = 0, ...laterAnswers] = await bytesOf(index, queries);
  const exactness = await sampleStrings(documents, most, (text) => index.ask(text));
  const placed: Placed[] = [];
  for (const question of questions) {
    const urls = (await index.ask(question.text)).map((page) => documents[page]?.url ?? '');
    placed.push({ ...question, place: placeOf(question, urls, base), results: urls.length });
  }
  index.close();
  rmSync(folder, { recursive: true });
  return { seconds, exactness, firstAnswer, laterAnswers, placed };
}
