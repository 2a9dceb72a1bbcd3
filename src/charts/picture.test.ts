import { describe, expect, test } from 'vitest';
import { frameChart, shareChart } from './index.ts';
import { samples } from './samples.ts';
import type { Chart } from './types.ts';

const words = {
  title: '2025年企业工程师、领军工程师达到年度目标，创新工程师尚有差距',
  subtitle: '全市当年培育人数与年度目标，2022—2025年',
  source: '示例发布机构，示例数据表，2026-01-16',
  release: '2026-01-16',
  issued: '2026-01-16',
  licence: 'CC BY 4.0',
  demo: true,
  link: '/statistics/sample/2026-01-16/',
};
const sample = (name: string): Chart => {
  const found = samples[name];
  if (found === undefined) throw new Error(`unknown sample: ${name}`);
  return found;
};

describe('frameChart(chart, words)', () => {
  test('is the committed picture', async () => {
    await expect(frameChart(sample('multiples-bars-free'), words).svg).toMatchFileSnapshot('./drawings/picture.svg');
  });

  test('carries title, source, release, licence and the demo mark for readers and programs', () => {
    const { svg } = frameChart(sample('bars'), words);
    expect(svg).toMatch(/<title>示例数据，不可引用。2025年/);
    expect(svg).toContain('<dc:description>示例数据，不可引用</dc:description><dc:title>');
    for (const word of [words.source, words.release, words.licence, words.link]) expect(svg).toContain(word);
    expect(svg.match(/示例数据，不可引用/g)?.length).toBeGreaterThanOrEqual(4);
    expect(frameChart(sample('bars'), { ...words, demo: false }).svg).not.toMatch(/示例数据，不可引用/);
  });

  test('escapes what its words may hold', () => {
    expect(frameChart(sample('bars'), { ...words, title: '甲<乙&"丙"' }).svg).toContain('甲&lt;乙&amp;&quot;丙&quot;');
  });

  test.each(Object.keys(samples).filter((name) => name !== 'spark'))(
    'says the size that it writes into the file of %s',
    (name) => {
      const { svg, width, height } = frameChart(sample(name), words);
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}" width="${width}"`);
    },
  );
});

describe('shareChart(chart, words)', () => {
  test('is the committed picture', async () => {
    await expect(shareChart(sample('multiples-bars-free'), words)).toMatchFileSnapshot('./drawings/share.svg');
  });

  test.each(Object.keys(samples).filter((name) => name !== 'spark'))('%s stays inside 1200 × 630', (name) => {
    const svg = shareChart(sample(name), words);
    expect(svg).toContain('viewBox="0 0 1200 630"');
    const [, x = '', y = '', scale = '1'] = /translate\(([\d.]+) ([\d.]+)\)(?: scale\(([\d.]+)\))?/.exec(svg) ?? [];
    expect(Number(x)).toBeGreaterThanOrEqual(48);
    expect(Number(y)).toBeLessThan(300);
    expect(Number(scale)).toBeGreaterThan(0.5);
  });
});
