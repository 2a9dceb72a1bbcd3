import type { Problem } from '../../../src/data/problem.ts';
import type { Built } from '../../../src/data/releases.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { readPlan, type PlanClause } from '../../../src/policy/plan.ts';
import { readMdx, splitHead } from '../../data/mdx.ts';
import { readMdxTexts } from './mdx-texts.ts';
import { audienceFaults, pageFaults } from './measure-pages.ts';
import { answerFaults, siteFaults } from './paths.ts';
import { vocabularyFaults } from './vocabulary.ts';
import { wordingFaults } from './wordings.ts';
import { readYamlTexts } from './yaml-texts.ts';

/** The clauses of content/plan.mdx; null when it cannot be read, which is said where the data are checked against it. */
function clausesOf(root: string): readonly PlanClause[] | null {
  const { source } = readMdx(root, 'content/plan.mdx');
  const parts = source === null ? null : splitHead(source);
  if (parts === null) return null;
  const { clauses, faults } = readPlan(parts.body);
  return faults.length > 0 ? null : clauses;
}

/**
 * Everything that is wrong with content/, all at once, before a page is built. `root`: folder of the project. `built`: what is published, null
 * while data/ is wrong too; `vocabulary` is null while it is wrong itself. What cannot be looked up then is not called unknown.
 */
export function checkTexts(
  root: string,
  built: Built | null,
  vocabulary: Vocabulary | null = built?.vocabulary ?? null,
): readonly Problem[] {
  const clauses = clausesOf(root);
  const { named, problems } = readYamlTexts(root, vocabulary, clauses);
  const pages = pageFaults(root, clauses);
  const isSearchWrong = problems.some(({ file }) => file === 'content/search.yaml');
  // An address that leads nowhere because its page is wrong is no fault of its own.
  return [
    ...(vocabulary === null || clauses === null ? [] : vocabularyFaults(root, vocabulary, clauses)),
    ...problems,
    ...(built === null || named.wordings === null ? [] : wordingFaults(root, built, named.wordings)),
    ...(pages.length === 0 ? [...siteFaults(root, vocabulary), ...answerFaults(root, vocabulary, isSearchWrong)] : []),
    ...pages,
    ...(pages.length === 0 ? audienceFaults(root) : []),
    ...readMdxTexts(root, { vocabulary, clauses, built }, named),
  ];
}
