import { explain } from '../../../src/policy/sentences.ts';
import { guideSchema, measureSchema, planSchema, type HeadNames } from '../../../src/policy/frontmatter.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { readAs } from '../../../src/policy/read.ts';
import type { Problem } from '../../../src/data/problem.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { readYaml } from '../../data/yaml.ts';
import { readOr, type Text } from './faults.ts';

/** What the head of a text may name. */
export interface Heads {
  readonly vocabulary: Vocabulary;
  readonly clauses: readonly PlanClause[];
}

function checkPlan(data: unknown, file: string, heads: Heads | null): void {
  const { from, to } = readAs(planSchema, data, file).period;
  const counted = heads?.vocabulary.period;
  if (counted !== undefined && (counted.from !== from || counted.to !== to))
    throw new Error(
      `${file} [period] 与 content/vocabulary.yaml 的 ${String(counted.from)}—${String(counted.to)} 不同，两处要一样`,
    );
}

function checkMeasure(data: unknown, file: string, heads: Heads): void {
  const head = readAs(measureSchema(heads.vocabulary.audiences, namesOf(heads)), data, file);
  const clause = heads.clauses.find(({ id }) => id === head.clause);
  if (clause === undefined) return;
  if (clause.number !== null && head.related.includes(clause.number))
    throw new Error(`${file} [related] 举措${String(clause.number)}就是这一页，请删去`);
  explain(clause, head.meanings, file);
}

/** What the heads of texts may name, in the words of their schemas. */
function namesOf({ vocabulary, clauses }: Heads): HeadNames {
  const measures = clauses.filter(({ number }) => number !== null);
  return {
    clauses: measures.map(({ id }) => id),
    measures: measures.flatMap(({ number }) => number ?? []),
    placeKinds: vocabulary.placeKinds.map(({ id }) => id),
  };
}

/** What is wrong between the lines `---` at the head of a text in MDX. `heads`: null where what it may name could not be read, and then only how it is written is told. */
export function headFaults(head: string, file: string, heads: Heads | null): readonly Problem[] {
  // The first line is `---`: a line of the head stands one further down in the file.
  const yaml = readYaml(head, file);
  const down = (problem: Problem): Problem => ({ ...problem, line: problem.line === null ? null : problem.line + 1 });
  if (yaml.problems.length > 0) return yaml.problems.map(down);
  const text: Text = { file, source: head, lineOf: yaml.lineOf };
  const { problems } = readOr(text, () => {
    if (file === 'content/plan.mdx') checkPlan(yaml.value, file, heads);
    else if (heads === null) return;
    else if (file.startsWith('content/measures/')) checkMeasure(yaml.value, file, heads);
    else readAs(guideSchema(heads.vocabulary.audiences, namesOf(heads)), yaml.value, file);
  });
  return problems.map(down);
}
