import { expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { snapshotAt, type Snapshot } from '../data/releases.ts';
import { termsOf } from '../outputs/numbers-terms.ts';
import { figureDefinitions } from './index.ts';

const { built } = readData(inProject('.'));
if (built === null) throw new Error('data/ does not build');

/** This project's numbers, published by a plan that counts workers by their skills. */
const vocabulary = {
  ...built.vocabulary,
  baseline: { people: '技术工人', group: '技能等级', levels: ['高级', '中级', '初级'] },
  datasets: { professionals: { title: '在岗技术工人', about: '本地统计的人数。' } },
};
const worded = (text: string): string => text.replaceAll('职称:', '技能等级:');
const other = JSON.parse(
  worded(JSON.stringify({ ...built, datasets: { professionals: built.datasets.professionals } })),
) as {
  readonly datasets: Pick<typeof built.datasets, 'professionals'>;
};
const city = { ...built, vocabulary, datasets: { ...built.datasets, ...other.datasets } };

it('figureDefinitions(vocabulary) and termsOf(built) call the baseline what the plan calls it', () => {
  const site: Snapshot = snapshotAt(city);
  const drawn = figureDefinitions(vocabulary)
    .filter(({ datasets }) => datasets.includes('professionals'))
    .map(({ name, draw }) => {
      // Sources are named as they were published.
      return JSON.stringify({ name, ...draw(site), sources: [] });
    });
  expect(drawn).toHaveLength(2);
  expect(drawn.join('\n')).toContain('高级技能等级');
  const terms = JSON.stringify(
    termsOf(city).filter(([dataset, key]) => dataset === 'professionals' && /^技能等级|合计/.test(key)),
  );
  expect(terms).toContain('高级技能等级');
  expect(`${drawn.join('\n')}${terms}`).not.toMatch(/职称|专业技术|professional-title/);
});
