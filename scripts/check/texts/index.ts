import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/data/problem.ts';
import type { Built } from '../../../src/data/releases.ts';
import { parsePlan, type PlanClause } from '../../../src/policy/plan.ts';
import { readOr } from './faults.ts';
import { readMdxTexts } from './mdx-texts.ts';
import { readYamlTexts } from './yaml-texts.ts';

/** The clauses of content/plan.mdx; the data were checked against them before. */
export function clausesOf(root: string): readonly PlanClause[] {
  return parsePlan(readFileSync(join(root, 'content/plan.mdx'), 'utf8').replace(/^---\r?\n[\s\S]*?\n---\r?\n/, ''))
    .clauses;
}

/** Everything that is wrong with content/, all at once, before a page is built. `root`: folder of the project. */
export function checkTexts(root: string, built: Built): readonly Problem[] {
  const file = 'content/plan.mdx';
  const plan = readOr({ file, source: readFileSync(join(root, file), 'utf8'), lineOf: () => null }, () =>
    clausesOf(root),
  );
  if (plan.value === null) return plan.problems;
  const { named, problems } = readYamlTexts(root, built, plan.value);
  return [...problems, ...readMdxTexts(root, built, plan.value, named)];
}
