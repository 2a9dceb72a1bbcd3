import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf, sampleAnswers, type Answers } from './answers.ts';

/** The longest name that a phone's head has room for, as content/site.yaml checks it. */
const shortest = 12;
const shortOf = ({ name, city }: Answers): string => (name.length <= shortest ? name : `${city.slice(0, 10)}计划`);

/** A text of the sample in the words of another plan: its names, its years and its address. */
export function inWordsOf(text: string, answers: Answers): string {
  const [from = '', to = ''] = answers.years.split('-');
  const [sampleFrom = '', sampleTo = ''] = sampleAnswers.years.split('-');
  const { origin, base } = placeOf(answers);
  const words: readonly (readonly [string, string])[] = [
    ["origin: ''", `origin: '${origin}'`],
    ['base: /zt/jishi/', `base: ${base}`],
    ['shortName: 示例市技师计划', `shortName: ${shortOf(answers)}`],
    [sampleAnswers.name, answers.name],
    [sampleAnswers.bureau, answers.bureau],
    [sampleAnswers.city, answers.city],
    [`from: ${sampleFrom}, to: ${sampleTo}`, `from: ${from}, to: ${to}`],
    [`${sampleFrom}至${sampleTo}年`, `${from}至${to}年`],
    [`至${sampleTo}年`, `至${to}年`],
    [`至 ${sampleTo} 年`, `至 ${to} 年`],
  ];
  // All at once: an answer may hold words of the sample.
  const found = new RegExp(words.map(([word]) => RegExp.escape(word)).join('|'), 'g');
  const put = new Map(words);
  return text.replace(found, (word) => put.get(word) ?? word);
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the answers into the sample that lies in a folder, with the sums of its sealed files. Demo data of years that are not the plan's is left out. */
export function tellPlan(folder: string, answers: Answers): void {
  const sums = new Map<string, string>();
  const files = (pattern: string): readonly string[] =>
    globSync(pattern, { cwd: folder }).map((file) => join(folder, file));
  // Tables first: data/sources.yaml says their sums.
  for (const path of [...files('data/**/*.csv'), ...files('{README.md,{content,data}/**/*.{yaml,mdx,md}}')]) {
    const before = readFileSync(path, 'utf8');
    const after = [...sums].reduce((text, [old, now]) => text.replaceAll(old, now), inWordsOf(before, answers));
    if (path.endsWith('.csv')) sums.set(sha256Of(before), sha256Of(after));
    if (after !== before) writeFileSync(path, after);
  }
  const [from = '', to = ''] = answers.years.split('-');
  const demoYears = files('data/demo/**/*.csv').flatMap(
    (path) => readFileSync(path, 'utf8').match(/^\d{4}(?=,)/gm) ?? [],
  );
  if (demoYears.some((year) => year < from || year > to)) rmSync(join(folder, 'data/demo'), { recursive: true });
}
