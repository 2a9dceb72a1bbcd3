import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetNames } from '../../../src/data/registry.ts';
import type { Problem } from '../../../src/data/problem.ts';
import type { Built } from '../../../src/data/releases.ts';
import { readCalendar } from '../../../src/policy/calendar.ts';
import { readChooser } from '../../../src/policy/chooser.ts';
import { readEnglish } from '../../../src/policy/english.ts';
import { readGlossary, type GlossaryEntry } from '../../../src/policy/glossary.ts';
import { readLadder } from '../../../src/policy/ladder.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { readRelations } from '../../../src/policy/relations.ts';
import { readRules, type Rule } from '../../../src/policy/rules.ts';
import { readSite } from '../../../src/policy/site-config.ts';
import { readWordings } from '../../../src/policy/wordings.ts';
import { decodeYaml, readYaml } from '../../data/yaml.ts';
import { parseAnswers, parseRules } from '../../search/read-rules.ts';
import { readOr, type Text } from './faults.ts';

/** What the texts in MDX may name, as far as the files that hold it could be read. */
export interface Named {
  readonly rules: readonly Rule[] | null;
  readonly glossary: readonly GlossaryEntry[] | null;
}

const bare = (words: string): string => words.replace(/\s/g, '');

/** Whether the clause of a measure holds a quote. */
const holdsIn =
  (clauses: readonly PlanClause[]) =>
  (number: number, quote: string): boolean =>
    clauses.some((clause) => clause.number === number && bare(clause.paragraphs.join('')).includes(bare(quote)));

/** Reads every YAML file of content/ with its own reader, all before anything stops. */
export function readYamlTexts(
  root: string,
  built: Pick<Built, 'vocabulary'>,
  clauses: readonly PlanClause[],
): { readonly named: Named; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const measures = clauses.flatMap(({ number }) => number ?? []);
  const read = <T>(name: string, reader: (data: unknown, file: string, source: string) => T): T | null => {
    const file = `content/${name}.yaml`;
    const path = join(root, file);
    if (!existsSync(path)) {
      problems.push({ file, line: null, column: null, message: '没有这个文件', severity: 'error' });
      return null;
    }
    const { text: source, problems: unreadable } = decodeYaml(readFileSync(path), file);
    const yaml = readYaml(source, file);
    const found = [...unreadable, ...yaml.problems];
    problems.push(...found);
    if (found.length > 0) return null;
    const text: Text = { file, source, lineOf: yaml.lineOf };
    const result = readOr(text, () => reader(yaml.value, file, source));
    problems.push(...result.problems);
    return result.value;
  };
  const tiers = built.vocabulary.tiers.map(({ name }) => name);
  read('site', readSite);
  const rules = read('rules', (data, file) => readRules(data, measures, file));
  const glossary = read('glossary', (data, file) => readGlossary(data, clauses, rules, file));
  read('ladder', (data, file) => readLadder(data, clauses, tiers, file));
  read('relations', (data, file) => readRelations(data, clauses, built.vocabulary.actors, file));
  read('chooser', (data, file) =>
    readChooser(data, { measures, rules: rules?.map(({ id }) => id) ?? null, holds: holdsIn(clauses) }, file),
  );
  if (existsSync(join(root, 'content/english.yaml'))) {
    const targets = [...built.vocabulary.tiers, ...built.vocabulary.placeKinds].map(({ name }) => name);
    const groups = new Set(clauses.flatMap(({ number, group }) => (number === null ? [] : [group]))).size;
    read('english', (data, file) => readEnglish(data, { targets, groups }, file));
  }
  read('wordings', readWordings);
  read('calendar', (data, file) => readCalendar(data, file, datasetNames));
  read('search', (_data, _file, source) => parseRules(source));
  read('answers', (_data, _file, source) => parseAnswers(source));
  return { named: { rules, glossary }, problems };
}
