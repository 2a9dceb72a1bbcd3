import type { Line } from './fate-words.ts';

/** One answer in words. `mark` is said before the heading, so that no colour is needed. */
export interface Saying {
  readonly tone: 'good' | 'changed' | 'open' | 'wrong';
  readonly mark: string;
  readonly heading: string;
  readonly lines: readonly Line[];
}
