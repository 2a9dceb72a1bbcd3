import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Area } from '../../src/data/areas.ts';
import { kinds } from '../../src/search/document.ts';
import type { Rules } from '../../src/search/rules.ts';
import { inProject } from '../lib/folders.ts';
import { Stop } from '../lib/stop.ts';

const word = z.string('应为文字，数字请加引号').min(1, '不能为空');

/** content/search.yaml. */
const schema = z.strictObject({
  /** Words that make a question but say nothing about its object. */
  questions: z.array(word),
  /** Groups of words that mean the same. */
  synonyms: z.array(z.array(word).min(2, '一组至少写两个词')),
  /** Kind of page, or path at which the pages meant lie → words that tell so. */
  intents: z.record(
    z.union(
      [z.enum(kinds), z.string().regex(/^\/(?:[\w-]+\/)*$/)],
      '应为 ' + kinds.join('、') + '，或以 / 开头和结尾的路径',
    ),
    z.array(word),
  ),
  /** Path of a page → what readers call it besides what the page says. */
  names: z.record(z.string(), z.array(word)).default({}),
});

/** Levels of areas that pages are about; the others are scopes of statistics. */
const levels: readonly Area['level'][] = ['县市区', '功能区'];

/** What an author wrote: rules of words, and further names of pages by their path. */
interface Written extends Omit<Rules, 'areas'> {
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** Checks what an author wrote; throws with every problem. */
export function parseRules(text: string): Written {
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

/** The rules of this site: what authors wrote, and the areas of the built data. Paths in them begin with `base`. */
export function readRules(base: string): Rules {
  const { questions, synonyms, intents: written } = readWritten();
  const areas = areaNames(JSON.parse(readFileSync(inProject('data/built/areas.json'), 'utf8')) as readonly Area[]);
  const intents = Object.fromEntries(Object.entries(written).map(([target, words]) => [below(base, target), words]));
  return { questions, synonyms, intents, areas };
}

/** Address of a page → the further names that authors gave it. */
export function readNames(base: string): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(readWritten().names).map(([path, names]) => [below(base, path), names]));
}

const readWritten = (): Written => parseRules(readFileSync(inProject('content/search.yaml'), 'utf8'));

/** A path of this site as pages address it; what is no path stays. */
const below = (base: string, target: string): string => (target.startsWith('/') ? base + target.slice(1) : target);
