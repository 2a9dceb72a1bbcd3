import { search } from '../../src/search/search.ts';
import type { Question } from './questions.ts';
import type { Engine } from '../../scripts/search/read-files.ts';

type Asked = Pick<Engine, 'index'> & Partial<Pick<Engine, 'numbers'>>;

/** A question with the place, from 1, at which the header lists the first of its pages; 0 when it does not. */
export interface Placed extends Question {
  readonly place: number;
  /** How many it lists. */
  readonly results: number;
}

/** The addresses that are listed, in order. */
export function listed({ index, numbers }: Asked, text: string): string[] {
  const { tiers } = search(index, text, numbers);
  return tiers.flatMap(({ hits }) => hits.map(({ document }) => index.corpus.documents[document]?.url ?? ''));
}

/** The place, from 1, of the first of a question's pages among addresses; 0 when there is none. */
export const placeOf = ({ pages }: Question, urls: readonly string[], base: string): number =>
  urls.findIndex((url) => pages.includes(url.replace(base, '/'))) + 1;

/** Asks every question. `base` is the path below which the site lies. */
export const place = (engine: Asked, base: string, questions: readonly Question[]): Placed[] =>
  questions.map((question) => {
    const urls = listed(engine, question.text);
    return { ...question, place: placeOf(question, urls, base), results: urls.length };
  });

/** The mean of one divided by the place. */
export const reciprocalRank = (placed: readonly Placed[]): number =>
  placed.reduce((sum, { place: at }) => sum + (at > 0 ? 1 / at : 0), 0) / placed.length;
