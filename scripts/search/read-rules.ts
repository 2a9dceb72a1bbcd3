import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Area } from '../../src/data/areas.ts';
import type { Vocabulary } from '../../src/data/vocabulary.ts';
import { among, readAs } from '../../src/policy/read.ts';
import { inProject } from '../lib/folders.ts';

const word = z.string('应为文字，数字请加引号').trim().min(1, '不能为空');

/** One that stands in a list of words: a comma of another width would make two of them one. */
const single = word.refine((text) => !/[、，]/.test(text), '一个词里有顿号或全角逗号；词和词之间用半角逗号');

/** content/search.yaml; `counted`: the names of what is counted, null where they need not be looked up. */
export const rulesSchema = (counted: readonly string[] | null = null) =>
  z.strictObject({
    /** Words that make a question but say nothing about its object. */
    questions: z.array(single),
    /** Groups of words that mean the same. */
    synonyms: z.array(z.array(single).min(2, '一组至少写两个词')),
    /** What this site knows nothing of: other cities, other offices' business. */
    outside: z.array(single).default([]),
    /** Name of what is counted → what readers call it besides. */
    counted: z
      .record(
        z.string().superRefine(among(counted, (name) => `没有公布的数叫「${name}」`)),
        z.array(single).min(1, '至少写一个词'),
      )
      .default({}),
    /** What is asked of a thing: name of the group → its words, for content/answers.yaml. */
    aspects: z.record(z.string(), z.array(single).min(1, '至少写一个词')).default({}),
  });

/** Levels of areas that pages are about; the others are scopes of statistics. */
const levels: readonly Area['level'][] = ['县市区', '功能区'];

/** Each area with its short name and its other spellings. */
const areaNames = (areas: readonly Area[]): readonly (readonly string[])[] =>
  areas
    .filter(({ level }) => levels.includes(level))
    .map(({ name, short, aliases }) => [...new Set([name, short, ...aliases])]);

/** How many entries content/answers.yaml may have: each is read by a person. */
const mostAnswers = 200;

/** content/answers.yaml: a page, `{地区}` in its path where the area decides, and the ways in which readers ask for it. */
export const answersSchema = z
  .array(
    z.strictObject({
      page: z.string().regex(/^\/([\w{}\p{Script=Han}-]+\/)*$/u, '应为以 / 开头和结尾的路径'),
      asked: z.array(word.refine((text) => !/[｛｝／]/.test(text), '斜杠和花括号要用半角的 / 和 { }')).min(1),
    }),
  )
  .max(mostAnswers, `不超过 ${String(mostAnswers)} 条：每一条都要有人看过`);

const read = (file: string): string => readFileSync(inProject(file), 'utf8');
const readJson = (name: string): unknown => JSON.parse(read(`data/built/${name}.json`));

const readYaml = <S extends z.ZodType>(schema: S, file: string): z.output<S> =>
  readAs(schema, parse(read(file)) ?? [], file);

/** Reads what authors wrote for search, with the names of the built data; the paths of answers begin with `base`. */
export function readWritten(base: string) {
  const { counted, aspects, ...words } = readYaml(rulesSchema(), 'content/search.yaml');
  const pages = Map.groupBy(readYaml(answersSchema, 'content/answers.yaml'), ({ page }) => base + page.slice(1));
  const terms = parse(read('content/glossary.yaml')) as readonly { readonly term: string }[];
  const { placeKinds } = readJson('vocabulary') as Pick<Vocabulary, 'placeKinds'>;
  return {
    rules: { ...words, areas: areaNames(readJson('areas') as readonly Area[]) },
    answers: {
      // Sorted, since equal beginnings side by side compress better.
      pages: Object.fromEntries([...pages].map(([page, all]) => [page, all.flatMap(({ asked }) => asked).sort()])),
      placeholders: {
        ...aspects,
        场所: [...new Set(placeKinds.flatMap(({ name, short }) => [name, short]))],
        词语: terms.map(({ term }) => term),
      },
    },
    /** What they call the numbers besides. */
    counted,
  };
}
