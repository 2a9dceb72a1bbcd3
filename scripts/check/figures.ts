import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../../src/data/problem.ts';
import { snapshotAt, type Built } from '../../src/data/releases.ts';
import { readDescriptions } from '../../src/figures/descriptions-file.ts';
import { descriptionProblems, figureDefinitions } from '../../src/figures/index.ts';
import { readData } from '../data.ts';
import { inProject } from '../lib/folders.ts';
import { orStop, Stop } from '../lib/stop.ts';

const file = 'content/figures.yaml';

/** The written descriptions of figures that fit no figure, or numbers that have changed since. */
export function checkFigures(root: string, built: Built | null = readData(root).built): readonly Problem[] {
  if (built === null) return [];
  const today = snapshotAt(built);
  const figures = figureDefinitions(built.vocabulary).map(({ draw }) => draw(today));
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
    reportFigures(checkFigures(inProject('.')));
    return Promise.resolve();
  });
}
