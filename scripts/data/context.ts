import type { Area, Town } from '../../src/data/areas.ts';
import { readHolidays, type Holiday } from '../../src/data/holidays.ts';
import type { ReadContext } from '../../src/data/lookup.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';
import { readAreas } from '../../src/data/read-areas.ts';
import { readTowns } from '../../src/data/read-towns.ts';
import { readSources, sourcesOutline, type LineOf, type Sources } from '../../src/data/sources.ts';
import { vocabularySchema, type Vocabulary } from '../../src/data/vocabulary.ts';
import { issuePath, issueText } from '../../src/data/zod-text.ts';
import { readPlan } from '../../src/policy/plan.ts';
import { readBytes } from '../lib/files.ts';
import type { Outline } from './yaml-indent.ts';
import { readMdx, splitHead } from './mdx.ts';
import { misspellings } from './misspelt.ts';
import { decodeText } from './text-file.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** Where an official or a demo dataset lies. */
export type Shelf = 'data' | 'data/demo';

/** A sources.yaml, with its path and the lines of its fields. */
export interface SourcesFile {
  readonly file: string;
  readonly sources: Sources;
  readonly lineOf: LineOf;
}

/** Everything that releases are checked against. */
export interface Context extends Omit<ReadContext, 'file' | 'date'> {
  readonly holidays: readonly Holiday[];
  readonly shelves: { readonly [S in Shelf]: SourcesFile };
  /** True while somebody is editing: a file that differs from what was registered is then only a warning. */
  readonly draft?: boolean;
}

type Add = (problems: readonly Problem[]) => void;

/** The text of a small table; null when it cannot be read. */
function readText(root: string, file: string, add: Add): string | null {
  const bytes = readBytes(root, file);
  if (bytes === null) {
    const { problems, report } = problemList(file);
    report(null, null, '没有这个文件');
    add(problems);
    return null;
  }
  const { text, problems } = decodeText(bytes, file);
  add(problems);
  return problems.length > 0 ? null : text;
}

/** The fields of a YAML file; null when it cannot be read, and then only the reason is told. */
function readYamlFile(root: string, file: string, add: Add, outline?: Outline): YamlFile | null {
  const { text, problems } = decodeText(readBytes(root, file) ?? new Uint8Array(), file);
  const yaml = readYaml(text, file, outline);
  const found = [...problems, ...yaml.problems];
  add(found);
  return found.length > 0 ? null : yaml;
}

function readVocabulary(root: string, add: Add): Vocabulary | null {
  const file = 'content/vocabulary.yaml';
  if (readBytes(root, file) === null) {
    readText(root, file, add);
    return null;
  }
  const yaml = readYamlFile(root, file, add);
  if (yaml === null) return null;
  const parsed = vocabularySchema.safeParse(yaml.value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { problems, report } = problemList(file);
  for (const issue of parsed.error.issues)
    report(yaml.lineOf(issuePath(issue)), issuePath(issue).map(String).join(' → ') || null, issueText(issue));
  add(misspellings(problems));
  return null;
}

/** Labels of the plan's clauses and parts; none when the plan cannot be read, and then none is looked up. */
function readClauses(root: string, add: Add): readonly string[] {
  const file = 'content/plan.mdx';
  const { source, problems: unreadable } = readMdx(root, file);
  add(unreadable);
  const parts = source === null ? null : splitHead(source);
  if (parts === null) return [];
  const { clauses, faults } = readPlan(parts.body);
  const { problems, report } = problemList(file);
  for (const { line, where, message } of faults) report(parts.bodyLine + line - 1, where, message);
  add(problems);
  return faults.length > 0
    ? []
    : clauses.flatMap((clause) => [clause.label, ...clause.parts.map((part) => part.label)]);
}

function readDaysOff(root: string, add: Add): readonly Holiday[] {
  const file = 'data/holidays.csv';
  // Without the notices pages say that holidays are not reckoned with.
  if (readBytes(root, file) === null) return [];
  const text = readText(root, file, add);
  if (text === null) return [];
  const { holidays, problems } = readHolidays(text, file);
  add(problems);
  return holidays;
}

/** A sources.yaml; null when anything is wrong with it, and then the cause alone is told. */
function readSourcesFile(root: string, shelf: Shelf, add: Add): SourcesFile | null {
  const file = `${shelf}/sources.yaml`;
  const yaml = readYamlFile(root, file, add, sourcesOutline);
  if (yaml === null) return null;
  const { sources, problems } = readSources(yaml.value, file, yaml.lineOf);
  const causes = problems.length > 0 ? yaml.causes() : [];
  add(causes.length > 0 ? causes : problems);
  return problems.length > 0 ? null : { file, sources, lineOf: yaml.lineOf };
}

/** Areas and towns. While areas cannot be read nothing is said of towns, which name them. */
function readPlaces(
  root: string,
  vocabulary: Vocabulary | null,
  add: Add,
): readonly [areas: readonly Area[], towns: readonly Town[]] {
  const [areaText, townText] = [readText(root, 'data/areas.csv', add), readText(root, 'data/towns.csv', add)];
  if (areaText === null) return [[], []];
  const { areas, problems } = readAreas(areaText, 'data/areas.csv');
  add(problems);
  if (townText === null || areas.length === 0) return [areas, []];
  const read = readTowns(townText, 'data/towns.csv', areas, vocabulary?.bounds ?? null);
  add(read.problems);
  return [areas, read.towns];
}

/** What was read to check releases against. */
export interface ContextRead {
  /** Null when a part of it is broken. */
  readonly context: Context | null;
  /** Null when it is broken itself. */
  readonly vocabulary: Vocabulary | null;
  readonly problems: readonly Problem[];
}

/** Reads both sources files, vocabulary, areas, towns and the plan's clauses. While a sources file is broken nothing is said of areas and towns, nor, later, of releases. */
export function readContext(root: string): ContextRead {
  const problems: Problem[] = [];
  const add: Add = (found) => void problems.push(...found);
  const [official, demo] = [readSourcesFile(root, 'data', add), readSourcesFile(root, 'data/demo', add)];
  const vocabulary = readVocabulary(root, add);
  if (official === null || demo === null) return { context: null, vocabulary, problems };
  const [areas, towns] = readPlaces(root, vocabulary, add);
  const holidays = readDaysOff(root, add);
  const clauses = readClauses(root, add);
  // The plan is no reason to keep silent about releases: their clauses alone are then not looked up.
  const isBroken = problems.some(({ file, severity }) => severity === 'error' && file !== 'content/plan.mdx');
  if (vocabulary === null || isBroken) return { context: null, vocabulary, problems };
  const shelves = { data: official, 'data/demo': demo };
  return { context: { vocabulary, areas, towns, holidays, clauses, shelves }, vocabulary, problems };
}
