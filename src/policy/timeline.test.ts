import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const plan = { title: '某计划', date: '2022-03-07', period: { from: 2022, to: 2025 } };
const targets = [
  { text: '甲≥20家', scope: '至2025年', clause: '三' },
  { text: '乙≥20,000名', scope: '每年', clause: '二' },
] as const;
const releases = [
  { dataset: 'engineers', date: '2026-03-19', title: '新', demo: true },
  { dataset: 'professionals', date: '2021-12-31', published: '2021', title: '旧', demo: false },
] as const;

describe('timelineOf(plan, targets, releases, pathOf)', () => {
  const moments = timelineOf(plan, targets, releases, (clause) => `/plan/#${clause}`);

  it('puts what was published, issued, promised and due in order', () => {
    expect(moments.map(({ when, kind, text }) => [when, kind, text])).toEqual([
      ['2021', '发布', '旧'],
      ['2022-03-07', '印发', '《某计划》，实施期2022—2025年'],
      ['2022—2025年', '每年', '乙≥20,000名'],
      ['2025年', '到期', '甲≥20家'],
      ['2025年', '到期', '实施期届满'],
      ['2026-03-19', '发布', '新'],
    ]);
  });

  it('leads to the clause or the dataset and marks what is invented', () => {
    expect(moments.map(({ path, demo }) => [path, demo])).toEqual([
      ['/data/professionals/', false],
      ['/plan/', false],
      ['/plan/#二', false],
      ['/plan/#三', false],
      ['/plan/', false],
      ['/data/engineers/', true],
    ]);
  });
});
