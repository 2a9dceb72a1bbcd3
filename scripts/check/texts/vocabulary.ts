import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemList, type Problem } from '../../../src/data/problem.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { bare } from '../../../src/policy/read.ts';
import { readYaml } from '../../data/yaml.ts';

/** What content/vocabulary.yaml says of the plan that the plan does not hold. */
export function vocabularyFaults(
  root: string,
  { placeKinds, indicators, togetherInPlan }: Vocabulary,
  clauses: readonly PlanClause[],
): readonly Problem[] {
  const file = 'content/vocabulary.yaml';
  const { lineOf } = readYaml(readFileSync(join(root, file), 'utf8'), file);
  const { problems, report } = problemList(file);
  const numbers = clauses.flatMap(({ number }) => number ?? []);
  for (const [name, list] of Object.entries({ placeKinds, indicators }))
    for (const [index, { measure }] of list.entries())
      if (!numbers.includes(measure))
        report(
          lineOf([name, index, 'measure']),
          `${name} → ${index} → measure`,
          `没有举措${measure}，可写：${numbers.join('、')}`,
        );
  const text = bare(clauses.flatMap(({ paragraphs }) => paragraphs).join(''));
  if (togetherInPlan !== undefined && !text.includes(bare(togetherInPlan)))
    report(
      lineOf(['togetherInPlan']),
      'togetherInPlan',
      `「${togetherInPlan}」不在计划原文里；原文没有统称就删去这一项`,
    );
  return problems;
}
