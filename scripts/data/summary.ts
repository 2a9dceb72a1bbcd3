import type { Problem } from '../../src/data/problem.ts';
import { datasetIn, datasetNamesIn } from '../../src/data/registry.ts';
import type { Built } from '../../src/data/releases.ts';
import { thousands } from '../../src/kit/numbers.ts';

/** A few lines for the terminal: what each dataset of the plan holds, which of them are demo, and how much there is to look at. */
export function summarise(built: Built, problems: readonly Problem[]): string {
  const lines = datasetNamesIn(built.vocabulary).map((name) => {
    const { releases, revisions, demo } = built.datasets[name];
    if (releases.length === 0) return `  ${name}（${datasetIn(built.vocabulary, name).title}）：没有数据`;
    const rows = releases.reduce((sum, release) => sum + release.rows.length, 0);
    const changed = revisions.length === 0 ? '' : `，${revisions.length} 处修订`;
    return `  ${name}（${datasetIn(built.vocabulary, name).title}）：${releases.length} 版，${thousands(rows)} 行${changed}${demo ? '，示例数据' : ''}`;
  });
  return [
    `数据：${built.areas.length} 个地区，${built.towns.length} 个乡镇街道`,
    ...lines,
    `  提醒 ${problems.length} 条`,
  ].join('\n');
}
