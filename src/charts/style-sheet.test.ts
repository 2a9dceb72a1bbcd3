import { expect, test } from 'vitest';
import { renderChart } from './index.ts';
import { samples } from './samples.ts';
import { chartStyles } from './style-sheet.ts';

test('chartStyles() is what chart.css holds', async () => {
  await expect(chartStyles()).toMatchFileSnapshot('./chart.css');
});

test('chartStyles() knows every class that a drawing uses', () => {
  const css = chartStyles();
  const used = Object.values(samples).flatMap((chart) =>
    [...renderChart(chart, { width: 340, demo: true }).matchAll(/<g class="([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    ),
  );
  expect([...new Set(used)].filter((name) => !css.includes(`.chart .${name}`))).toEqual([]);
});
