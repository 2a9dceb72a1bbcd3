import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetNames } from '../../../src/data/registry.ts';
import type { Problem } from '../../../src/data/problem.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { figureDefinitions } from '../../../src/figures/index.ts';
import { readCalendar } from '../../../src/policy/calendar.ts';
import { readChooser } from '../../../src/policy/chooser.ts';
import { readEnglish } from '../../../src/policy/english.ts';
import { readGlossary, type GlossaryEntry } from '../../../src/policy/glossary.ts';
import { readLadder } from '../../../src/policy/ladder.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { holdsQuote, readAs } from '../../../src/policy/read.ts';
import { readRelations } from '../../../src/policy/relations.ts';
import { readRules, type Rule } from '../../../src/policy/rules.ts';
import { readSite } from '../../../src/policy/site-config.ts';
import { readWordings, type Wording } from '../../../src/policy/wordings.ts';
import { decodeText } from '../../data/text-file.ts';
import { readYaml } from '../../data/yaml.ts';
import { countedNames } from '../../search/numbers.ts';
import { answersSchema, rulesSchema } from '../../search/read-rules.ts';
import { readOr } from './faults.ts';

/** What the texts in MDX may name, as far as the files that hold it could be read. */
export interface Named {
  readonly rules: readonly Rule[] | null;
  readonly glossary: readonly GlossaryEntry[] | null;
  readonly wordings: readonly Wording[] | null;
}

/** Names of the guides, as their files have them. */
const guideNames = (root: string): readonly string[] =>
  readdirSync(join(root, 'content/guides')).flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? []);

/** Whether the clause of a measure holds a quote. */
const holdsIn =
  (clauses: readonly PlanClause[]) =>
  (number: number, quote: string): boolean =>
    clauses.some((clause) => clause.number === number && holdsQuote(clause, quote));

type Reader<T> = (data: unknown, file: string) => T;

/** Reads a YAML file of content/ with its own reader; without one only how it is written is told. */
function readFile<T>(root: string, file: string, reader: Reader<T> | null): ReturnType<typeof readOr<T>> {
  const path = join(root, file);
  if (!existsSync(path))
    return { value: null, problems: [{ file, line: null, column: null, message: '没有这个文件', severity: 'error' }] };
  const { text: source, problems: unreadable } = decodeText(readFileSync(path), file);
  if (unreadable.length > 0) return { value: null, problems: unreadable };
  const yaml = readYaml(source, file);
  if (yaml.problems.length > 0 || reader === null) return { value: null, problems: yaml.problems };
  return readOr({ file, source, lineOf: yaml.lineOf }, () => reader(yaml.value, file));
}

/**
 * Reads every YAML file of content/ with its own reader, all before anything stops. What names words of the vocabulary or clauses of the plan
 * waits while those cannot be read (null): their own faults come first.
 */
export function readYamlTexts(
  root: string,
  vocabulary: Vocabulary | null,
  clauses: readonly PlanClause[] | null,
): { readonly named: Named; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(name: string, reader: Reader<T> | null): T | null => {
    const result = readFile(root, `content/${name}.yaml`, reader);
    problems.push(...result.problems);
    return result.value;
  };
  const measures = clauses?.flatMap(({ number }) => number ?? []) ?? [];
  const ofPlan = <T>(reader: (plan: readonly PlanClause[]) => Reader<T>): Reader<T> | null =>
    clauses === null ? null : reader(clauses);
  const ofBoth = <T>(reader: (plan: readonly PlanClause[], words: Vocabulary) => Reader<T>): Reader<T> | null =>
    clauses === null || vocabulary === null ? null : reader(clauses, vocabulary);

  read('site', readSite);
  const rules = read(
    'rules',
    ofPlan(() => (data, file) => readRules(data, measures, file)),
  );
  const glossary = read(
    'glossary',
    ofPlan((plan) => (data, file) => readGlossary(data, plan, rules, file)),
  );
  read(
    'ladder',
    ofBoth(
      (plan, { tiers }) =>
        (data, file) =>
          readLadder(
            data,
            plan,
            tiers.map(({ name }) => name),
            file,
            rules?.map(({ id }) => id) ?? null,
          ),
    ),
  );
  read(
    'relations',
    ofBoth(
      (plan, { actors }) =>
        (data, file) =>
          readRelations(data, plan, actors, file),
    ),
  );
  const people = guideNames(root);
  read(
    'chooser',
    ofPlan(
      (plan) => (data, file) =>
        readChooser(
          data,
          { measures, rules: rules?.map(({ id }) => id) ?? null, guides: people, holds: holdsIn(plan) },
          file,
        ),
    ),
  );
  if (existsSync(join(root, 'content/english.yaml')))
    read(
      'english',
      ofBoth((plan, { tiers, placeKinds }) => (data, file) => {
        const targets = [...tiers, ...placeKinds].map(({ name }) => name);
        const groups = new Set(plan.flatMap(({ number, group }) => (number === null ? [] : [group]))).size;
        return readEnglish(data, { targets, groups }, file);
      }),
    );
  const figures = vocabulary === null ? null : figureDefinitions(vocabulary).map(({ id }) => id);
  const wordings = read('wordings', (data, file) => readWordings(data, file, figures));
  read('calendar', (data, file) => readCalendar(data, file, datasetNames));
  const counted = vocabulary === null ? null : countedNames(vocabulary);
  read('search', (data, file) => readAs(rulesSchema(counted), data, file));
  read('answers', (data, file) => readAs(answersSchema, data ?? [], file));
  return { named: { rules, glossary, wordings }, problems };
}
