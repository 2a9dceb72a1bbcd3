import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawChart, renderChart } from './index.ts';
import { randomCharts } from './samples-random.ts';
import { outlyingTexts, textBoxes, touchingTexts } from './text-boxes.ts';

const charts = randomCharts(30);

test('drawChart(random) puts every text where the committed list has it', async () => {
  const lines = charts.map(({ name, chart, width }, index) => {
    const options = { width, demo: index % 3 === 0 };
    const scene = drawChart(chart, options);
    const texts = textBoxes(scene).map(({ text, x, y }) => `${text} ${x.toFixed(1)},${y.toFixed(1)}`);
    // What is no text, in short: the same shapes in the same places.
    const shapes = createHash('sha256').update(renderChart(chart, options)).digest('hex').slice(0, 8);
    // Faults that such crowded charts still have: a list to shorten.
    const faults = [...touchingTexts(scene), ...outlyingTexts(scene).map((text) => `${text} outside`)];
    return [
      `${name} ${String(width)}×${scene.height.toFixed(1)} ${shapes}`,
      `  ${texts.join('｜')}`,
      ...faults.map((fault) => `  ! ${fault}`),
      '',
    ].join('\n');
  });
  await expect(lines.join('')).toMatchFileSnapshot('drawings/random.txt');
});
