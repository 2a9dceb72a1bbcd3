import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../../src/data/problem.ts';
import type { Built } from '../../src/data/releases.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { descriptionProblems } from '../../src/figures/index.ts';
import { readDescriptions } from '../../src/policy/descriptions.ts';
import { readBuilt } from '../data/read-built.ts';
import { inProject } from '../lib/folders.ts';
import { orStop, Stop } from '../lib/stop.ts';

const file = 'content/figures.yaml';

/** The written descriptions of figures that fit no figure, or numbers that have changed since. */
export function checkFigures(root: string, built: Built): readonly Problem[] {
  const figures = catalogueOf(built).figures.map(({ today }) => today);
  const written = readDescriptions(readFileSync(join(root, file), 'utf8'));
  return descriptionProblems(written, figures).map(({ id, ...rest }) => ({ file, line: null, column: id, ...rest }));
}

/** Tells of stale descriptions; stops where one belongs to no figure. */
export function reportFigures(problems: readonly Problem[]): void {
  const text = problems.map(formatProblem).join('\n');
  if (problems.some(({ severity }) => severity === 'error')) throw new Stop(text);
  if (text !== '') console.log(text);
}

if (import.meta.main) {
  await orStop(() => {
    reportFigures(checkFigures(inProject('.'), readBuilt(inProject('.'))));
    return Promise.resolve();
  });
}
