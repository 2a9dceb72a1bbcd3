import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Area } from '../../src/data/areas.ts';
import type { Rules } from '../../src/search/rules.ts';
import { inProject } from '../folders.ts';
import { Stop } from '../stop.ts';

const word = z.string('应为文字，数字请加引号').min(1, '不能为空');

/** content/search.yaml. */
const schema = z.strictObject({
  /** Words that make a question but say nothing about its object. */
  questions: z.array(word),
  /** Groups of words that mean the same. */
  synonyms: z.array(z.array(word).min(2, '一组至少写两个词')),
  /** Words that tell which kind of page is meant. */
  intents: z.strictObject({
    policy: z.array(word).optional(),
    data: z.array(word).optional(),
    place: z.array(word).optional(),
    download: z.array(word).optional(),
  }),
});

/** Levels of areas that pages are about; the others are scopes of statistics. */
const levels: readonly Area['level'][] = ['县市区', '功能区'];

/** Checks what an author wrote; throws with every problem. */
export function parseRules(text: string): Omit<Rules, 'areas'> {
  const checked = schema.safeParse(parse(text));
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(
    ({ path, message }) => `content/search.yaml [${path.join('.')}] ${message}`,
  );
  throw new Stop(problems.join('\n'));
}

/** Each area with its short name and its other spellings. */
export const areaNames = (areas: readonly Area[]): readonly (readonly string[])[] =>
  areas
    .filter(({ level }) => levels.includes(level))
    .map(({ name, short, aliases }) => [...new Set([name, short, ...aliases])]);

/** The rules of this site: what authors wrote, and the areas of the built data. */
export async function readRules(): Promise<Rules> {
  const [rules, areas] = await Promise.all([
    readFile(inProject('content/search.yaml'), 'utf8'),
    readFile(inProject('data/built/areas.json'), 'utf8'),
  ]);
  return { ...parseRules(rules), areas: areaNames(JSON.parse(areas) as readonly Area[]) };
}
