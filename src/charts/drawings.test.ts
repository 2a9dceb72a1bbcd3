import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Datum, statusWords } from '../kit/datum.ts';
import { drawChart, renderChart } from './index.ts';
import { inks } from './inks.ts';
import { samples, widthsOf } from './samples.ts';
import { crossedTexts, outlyingTexts, textBoxes, touchingTexts } from './text-boxes.ts';
import type { Chart } from './types.ts';

const drawings = Object.entries(samples).flatMap(([name, chart]) =>
  widthsOf(chart).map((width) => ({ name, chart, width, demo: name.length % 2 === 0 })),
);

/** Every number that a chart was given. */
function dataOf(chart: Chart): Datum[] {
  switch (chart.kind) {
    case 'bars':
    case 'dots':
      return chart.series.flatMap((series) => series.values);
    case 'hbars':
      return [...chart.series.flatMap((series) => series.values), ...(chart.totals ?? [])];
    case 'bullet':
      return chart.rows.map((row) => row.value);
    case 'multiples':
      return chart.panels.flatMap((panel) => panel.values);
    case 'position':
      return chart.points.map((point) => ({ value: 1, status: 'final', ref: point.ref }));
    case 'spark':
      return [...chart.values];
  }
}

describe.each(drawings)('renderChart($name, $width)', ({ name, chart, width, demo }) => {
  const options = { width, demo, label: '示例' };
  const svg = renderChart(chart, options);
  const scene = drawChart(chart, options);

  test('is the committed drawing', async () => {
    await expect(`${svg}\n`).toMatchFileSnapshot(`./drawings/${name}-${width}.svg`);
  });

  test('lets no two texts touch', () => {
    expect(touchingTexts(scene)).toEqual([]);
  });

  test('lets no line run through a text', () => {
    expect(crossedTexts(scene)).toEqual([]);
  });

  test('keeps every text inside, at 12 px or more', () => {
    expect(outlyingTexts(scene)).toEqual([]);
    expect(textBoxes(scene).filter((box) => box.size < 12)).toEqual([]);
  });

  test('carries every number it was given, once, to read back', () => {
    const found = new Map<string, string[]>();
    for (const [, ref = '', value = ''] of svg.matchAll(/data-cell="([^"]*)" data-value="([^"]*)"/g)) {
      found.set(ref, [...(found.get(ref) ?? []), value]);
    }
    for (const { ref, value, status } of dataOf(chart)) {
      expect(found.get(ref), ref).toEqual([value === null ? statusWords[status] : String(value)]);
    }
  });

  test('stands alone: no style, script, id or variable, nothing undefined', () => {
    expect(svg).not.toMatch(/style|<script|\sid=|var\(|NaN|undefined|Infinity|rotate/);
    expect(svg.match(/示例数据/g)?.length ?? 0).toBeGreaterThanOrEqual(demo ? 1 : 0);
    if (!demo) expect(svg).not.toContain('示例数据');
  });
});

/** The same chart with numbers that are found again whatever unit they are written in. */
function named(chart: Chart): Chart {
  const text = JSON.stringify(chart, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'status' in value && 'value' in value && value.value !== null
      ? { ...value, label: 'label' in value && value.label === '' ? '' : `◆${JSON.stringify(value.value)}` }
      : value,
  );
  return JSON.parse(text) as Chart;
}

describe.each(drawings)('drawChart($name, $width) of invented numbers', ({ chart, width }) => {
  const scene = drawChart(named(chart), { width, demo: true });
  const texts = scene.layers.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' ? [shape] : [])));

  test('has 示例 in the run of every number: on its line, or on the line above', () => {
    const written = texts.filter(({ lines }) => lines.join('').includes('◆'));
    if (chart.kind !== 'position' && chart.kind !== 'spark' && dataOf(chart).some(({ value }) => value !== null))
      expect(written.length).toBeGreaterThan(0);
    for (const { lines } of written)
      for (const [index, line] of lines.entries())
        expect(`${lines[index - 1] ?? ''}${line}`.replace(/示例 ?◆/g, ''), line).not.toContain('◆');
  });

  test('says what they are before the unit and stands in a hatched frame', () => {
    if (chart.kind === 'spark') return;
    expect(texts[0]?.lines[0]).toMatch(/^示例数据/);
    expect(scene.margin ?? 0).toBe(chart.kind === 'position' ? 0 : width < 520 ? 9 : 12);
    // Four sides that are hatched, in less than a tenth of what a stroke each took: every drawing of every release has them.
    const frame = scene.layers.filter(({ ink }) => ink === inks.frameRows || ink === inks.frameSides);
    const sides = frame.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'path' ? [shape.d] : [])));
    expect(sides.join('').match(/M/g)?.length ?? 0).toBe(chart.kind === 'position' ? 0 : 4);
    expect(sides.join('').length).toBeLessThan(200);
  });
});

test('renderChart(chart, options) names the drawing by id or by words', () => {
  const chart = samples['bars'];
  if (chart === undefined) throw new Error('no sample');
  expect(renderChart(chart, { width: 340, demo: false, labelledBy: 'a b' })).toContain('aria-labelledby="a b"');
  expect(renderChart(chart, { width: 340, demo: false, label: '<甲>' })).toContain('aria-label="&lt;甲&gt;"');
});

test('every kind of chart says which question it answers, and has a committed drawing', () => {
  const source = readFileSync(new URL('types.ts', import.meta.url), 'utf8');
  const kinds = [
    ...source.matchAll(
      /\/\*\*((?:(?!\*\/).)*)\*\/\nexport interface \w+(?: extends \w+)? \{\n {2}readonly kind: '(\w+)'/gs,
    ),
  ];
  const drawn = new Set(Object.values(samples).map(({ kind }) => kind));
  expect(kinds.map(([, , kind]) => kind).toSorted()).toEqual([...drawn].toSorted());
  for (const [, words, kind] of kinds) expect(words, kind).toMatch(/^\n \* Question: .+\?/);
});
