import { explain } from '../../../src/policy/sentences.ts';
import { guideSchema, measureSchema, planSchema } from '../../../src/policy/frontmatter.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import type { Problem } from '../../../src/data/problem.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { readYaml } from '../../data/yaml.ts';
import { readOr, type Text } from './faults.ts';

/** What the head of a text may name. */
export interface Heads {
  readonly vocabulary: Vocabulary;
  readonly clauses: readonly PlanClause[];
  readonly figures: readonly string[];
}

type Checked<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      readonly error: {
        readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
      };
    };

function dataOf<T>(checked: Checked<T>, file: string): T {
  if (checked.success) return checked.data;
  throw new Error(checked.error.issues.map(({ path, message }) => `${file} [${path.join('.')}] ${message}`).join('\n'));
}

/** Names that there are not, as lines of a reader's error. */
const unknown = (
  file: string,
  field: string,
  what: string,
  names: readonly (string | number)[],
  known: readonly (string | number)[],
): readonly string[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => `${file} [${field}] 没有${what}「${String(name)}」，可写：${known.join('、')}`);

function checkMeasure(data: unknown, file: string, { vocabulary, clauses, figures }: Heads): void {
  const head = dataOf(measureSchema(vocabulary.audiences).safeParse(data), file);
  const kinds = vocabulary.placeKinds.map(({ id }) => id);
  const numbers = clauses.flatMap(({ number }) => number ?? []);
  const clause = clauses.find(({ id, number }) => id === head.clause && number !== null);
  const measures = clauses.filter(({ number }) => number !== null).map(({ id }) => id);
  const faults = [
    ...(clause === undefined ? unknown(file, 'clause', '举措', [head.clause], measures) : []),
    ...unknown(file, 'figures', '图', head.figures, figures),
    ...unknown(file, 'related', '举措', head.related, numbers),
    ...unknown(file, 'placeKind', '场所类型', head.placeKind === undefined ? [] : [head.placeKind], kinds),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (clause !== undefined) explain(clause, head.meanings, file);
}

function checkGuide(data: unknown, file: string, { vocabulary, clauses }: Heads): void {
  const head = dataOf(guideSchema(vocabulary.audiences).safeParse(data), file);
  const numbers = clauses.flatMap(({ number }) => number ?? []);
  const named = head.measures.map(({ measure }) => measure);
  const faults = [
    ...unknown(file, 'measures', '举措', named, numbers),
    ...unknown(
      file,
      'places',
      '场所类型',
      head.places,
      vocabulary.placeKinds.map(({ id }) => id),
    ),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** What is wrong between the lines `---` at the head of a text in MDX. `heads`: null where what it may name could not be read, and then only how it is written is told. */
export function headFaults(head: string, file: string, heads: Heads | null): readonly Problem[] {
  // The first line is `---`: a line of the head stands one further down in the file.
  const yaml = readYaml(head, file);
  const down = (problem: Problem): Problem => ({ ...problem, line: problem.line === null ? null : problem.line + 1 });
  if (yaml.problems.length > 0) return yaml.problems.map(down);
  const text: Text = { file, source: head, lineOf: yaml.lineOf };
  const { problems } = readOr(text, () => {
    if (file === 'content/plan.mdx') dataOf(planSchema.safeParse(yaml.value), file);
    else if (heads === null) return;
    else if (file.startsWith('content/measures/')) checkMeasure(yaml.value, file, heads);
    else checkGuide(yaml.value, file, heads);
  });
  return problems.map(down);
}
