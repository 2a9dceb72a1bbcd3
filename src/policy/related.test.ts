import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePlan } from './plan.ts';
import { relatedMeasures } from './related.ts';

const read = (file: string): string => readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8');

interface Named {
  readonly name: string;
  readonly measure: number;
}
const vocabulary = parse(read('vocabulary.yaml')) as {
  readonly tiers: readonly Named[];
  readonly placeKinds: readonly Named[];
  readonly togetherInPlan: string;
};
const measures = parsePlan(read('plan.mdx').replace(/^---\n[\s\S]*?\n---\n/, '')).clauses.flatMap((clause) =>
  clause.number === null ? [] : [{ number: clause.number, clause }],
);
/** The text of a measure in the file as it is, from its number to that of the next or to a heading. */
const textOf = (number: number): string =>
  new RegExp(String.raw`^${number}\.[\s\S]*?(?=^\d+\.|^#|$(?![\s\S]))`, 'm').exec(read('plan.mdx'))?.[0] ?? '';

const numbersOf = (numbers: readonly number[], ...words: readonly string[]): readonly number[] =>
  relatedMeasures(measures, { numbers, words }).map(({ measure }) => measure.number);

describe('relatedMeasures(measures, topic) of the plan', () => {
  it('has the measures that create the three kinds of places', () => {
    const created = vocabulary.placeKinds.map(({ measure }) => measure);
    expect(numbersOf(created)).toEqual([2, 3, 9]);
    for (const { name, measure } of vocabulary.placeKinds)
      expect(textOf(measure).replace(/\s/g, '').replace('示范', '')).toContain(name.replace(/^继续教育/, ''));
  });

  it.each(vocabulary.tiers.map(({ name }) => name))('has the measures whose text names %s or all tiers', (tier) => {
    const words = [tier, vocabulary.togetherInPlan];
    const found = relatedMeasures(measures, { numbers: [], words });
    const named = measures
      .map(({ number }) => number)
      .filter((number) => words.some((word) => textOf(number).includes(word)));
    expect(found.map(({ measure }) => measure.number)).toEqual(named);
    expect(named).toEqual([4, 7, 8]);
    for (const { measure, word } of found) expect(textOf(measure.number)).toContain(word);
  });

  it('says the tier itself before the word for all', () => {
    const words = ['领军工程师', vocabulary.togetherInPlan];
    expect(relatedMeasures(measures, { numbers: [8], words: [] })).toMatchObject([{ word: null }]);
    expect(relatedMeasures(measures, { numbers: [], words }).map(({ word }) => word)).toEqual([
      vocabulary.togetherInPlan,
      vocabulary.togetherInPlan,
      '领军工程师',
    ]);
  });

  it('has none for what the plan does not name', () => {
    expect(numbersOf([], '专业技术人员总数')).toEqual([]);
  });
});
