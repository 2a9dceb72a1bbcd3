import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawChart, renderChart } from './index.ts';
import { randomCharts } from './samples-random.ts';
import { outlyingTexts, textBoxes, touchingTexts } from './text-boxes.ts';

const charts = randomCharts(60);

test('drawChart(random) draws each chart as the committed list has it', async () => {
  const lines = charts.map(({ name, chart, width, index }) => {
    const options = { width, demo: index % 3 === 0 };
    const scene = drawChart(chart, options);
    const texts = textBoxes(scene).map(({ text, x, y }) => `${text} ${x.toFixed(1)},${y.toFixed(1)}`);
    const shapes = createHash('sha256').update(renderChart(chart, options)).digest('hex').slice(0, 8);
    // Faults that such crowded charts still have: a list to shorten.
    const faults = [...touchingTexts(scene), ...outlyingTexts(scene).map((text) => `${text} outside`)];
    return [
      `${name} ${String(width)}×${scene.height.toFixed(1)} ${shapes}`,
      // The texts of the first ones say what moved where the sum alone would not.
      ...(index < 12 ? [`  ${texts.join('｜')}`] : []),
      ...faults.map((fault) => `  ! ${fault}`),
      '',
    ].join('\n');
  });
  await expect(lines.join('')).toMatchFileSnapshot('drawings/random.txt');
});
