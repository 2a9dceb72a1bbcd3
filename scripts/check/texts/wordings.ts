import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemList, type Problem } from '../../../src/data/problem.ts';
import { snapshotAt, type Built } from '../../../src/data/releases.ts';
import { figureDefinitions } from '../../../src/figures/index.ts';
import type { Wording } from '../../../src/policy/wordings.ts';
import { readYaml } from '../../data/yaml.ts';

const file = 'content/wordings.yaml';

/** What a figure says as it was published on a day; null where that release is gone. */
function wordsAt(built: Built, page: string): string | null {
  const [id, date = ''] = page.split('/');
  const definition = figureDefinitions(built.vocabulary).find((each) => each.id === id);
  const isThere = definition?.datasets.some((name) => built.datasets[name].releases.some((each) => each.date === date));
  if (definition === undefined || isThere !== true) return null;
  const { title, headline, description } = definition.draw(snapshotAt(built, date));
  return `${title}${headline}${description}`;
}

/** Wordings that the page which is said to have them now does not have. */
export function wordingFaults(root: string, built: Built, wordings: readonly Wording[]): readonly Problem[] {
  const { lineOf } = readYaml(readFileSync(join(root, file), 'utf8'), file);
  const { problems, report } = problemList(file);
  for (const [index, { pages, now }] of wordings.entries()) {
    const other = pages.find((page) => wordsAt(built, page)?.includes(now) === false);
    if (other !== undefined)
      report(lineOf([index, 'now']), `${index}.now`, `${other} 的页面上没有「${now}」；请照页面上的话写`);
  }
  return problems;
}
