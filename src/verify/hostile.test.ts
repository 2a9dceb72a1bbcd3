import { describe, expect, it } from 'vitest';
import { distortionsOf } from '../../tests/fixtures/distort.ts';
import { hasDemo, officialBuilt, verifyFiles } from '../../tests/fixtures/official.ts';
import { hostileWordings, trueWordings } from '../../tests/fixtures/wordings.ts';
import { say } from '../claims/say.ts';
import { questionsOf } from '../figures/questions.ts';
import { verifier } from './answer.ts';
import { sayAnswer } from './say.ts';

const { catalogue, published, sentences } = verifyFiles(officialBuilt());
const verify = verifier(published, sentences);
const agreeing = ['相符', '相符（约数）', '逐字相同'];
const marksOf = (text: string): readonly string[] =>
  sayAnswer(verify(text), published, 'a.example').map(({ mark }) => mark);
const agrees = (text: string): boolean => marksOf(text).some((mark) => agreeing.includes(mark));

/** Every sentence that this site prints today or has printed, and every one that it could: what a distortion must not hit by chance. */
const printed = new Set(sentences.all.map(({ text }) => text));
const figures = [...catalogue.figures, ...catalogue.areas.flatMap((area) => area.figures)];
const claims = figures.flatMap(({ today }) => [...today.claims, ...questionsOf(today).map(({ claim }) => claim)]);
const bases = [...new Set(claims.map(say))].filter((text) => /\d[\d,]*[人家个场处%]/.test(text));

/** A sentence without what does not change its truth: states, commas, long names, 家 for 个, 0万. */
const bare = (text: string): string =>
  published.terms
    .reduce((now, { names: [name = '', short = name] }) => now.replaceAll(name, short), text)
    .replace(/（初步）|,/g, '')
    .replace(/(\d)[家处]/g, '$1个')
    .replace(/(\D0)[万亿]/g, '$1');
const truths = new Set([...printed].map(bare));

/** Whether a distorted sentence is true after all: the numbers of two places or years may be the same. */
const isTrueByChance = (text: string): boolean => truths.has(bare(text));

/** Every n-th of a list, so many in all, always the same. */
const spread = <T>(list: readonly T[], count: number): readonly T[] =>
  list.filter(
    (_, at) =>
      count >= list.length || Math.floor((at * count) / list.length) !== Math.floor(((at - 1) * count) / list.length),
  );

const areas = published.areas.flatMap(([name = '']) => name);
const terms = published.terms.flatMap(({ names: [name = ''] }) => name);
const distorted = distortionsOf(areas, terms).flatMap(({ name, apply }) => {
  const all = bases.flatMap((base) => apply(base).map((text) => ({ name, base, text })));
  return all.filter(({ text }) => !isTrueByChance(text));
});

describe('verifier(published, sentences)(text) of untrue sentences', () => {
  const chosen = spread(distorted, Number(process.env['HOSTILE'] ?? 520));
  it('derives at least 500 of them from true ones, by every distortion', () => {
    expect(chosen.length).toBeGreaterThanOrEqual(500);
    expect(new Set(chosen.map(({ name }) => name)).size).toBeGreaterThan(25);
  });
  it('finds none of them right', () => {
    expect(
      chosen.filter(({ text }) => agrees(text)).map(({ name, base, text }) => `${name}: ${text} ← ${base}`),
    ).toEqual([]);
  }, 60_000);
  it.runIf(hasDemo).each(hostileWordings)('%s', (text) => {
    expect(agrees(text)).toBe(false);
  });
});

describe('verifier(published, sentences)(text) of true sentences', () => {
  it('knows every sentence that the site prints, letter for letter', () => {
    const now = sentences.all.filter(({ standing }) => standing === 'now');
    expect(now.filter(({ text }) => !marksOf(`${text}。`).includes('逐字相同')).map(({ text }) => text)).toEqual([]);
  });
  it.runIf(hasDemo).each(trueWordings)('%s', (text) => {
    expect(marksOf(text).every((mark) => mark.startsWith('相符'))).toBe(true);
  });
});
