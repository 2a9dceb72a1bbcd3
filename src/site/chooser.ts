import { parse } from 'yaml';
import text from '../../content/chooser.yaml?raw';
import { readChooser, type Chooser } from '../policy/chooser.ts';
import { measures } from './policy.ts';

const bare = (words: string): string => words.replace(/\s/g, '');

/** The questions and rules of content/chooser.yaml. */
export const chooser: Chooser = readChooser(
  parse(text),
  measures.map(({ number }) => number),
  (number, quote) =>
    measures.some(
      (measure) => measure.number === number && bare(measure.clause.paragraphs.join('')).includes(bare(quote)),
    ),
  'content/chooser.yaml',
);
