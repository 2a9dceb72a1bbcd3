import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderChart } from './index.ts';
import { samples } from './samples.ts';
import { darkColours, darkTones } from './theme.ts';

const css = readFileSync(new URL('../ui/styles/chart.css', import.meta.url), 'utf8');
const [, dark = '', forced = ''] =
  /prefers-color-scheme: dark\) \{(.*?)\n\}.*forced-colors: active\) \{(.*?)\n\}/s.exec(css) ?? [];

/** Classes of the groups of all drawings. */
const used = new Set(
  Object.values(samples).flatMap((chart) =>
    [...renderChart(chart, { width: 340, demo: true }).matchAll(/<g class="([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    ),
  ),
);

test('src/ui/styles/chart.css restyles every class of the drawings on dark ground and in forced colours', () => {
  expect([...used].filter((name) => !dark.includes(`.chart .${name}`))).toEqual([]);
  const unforced = [...used].filter((name) => !forced.includes(`.chart .${name}`) && !/^h\d$/.test(name));
  expect(unforced).toEqual([]);
});

test('src/ui/styles/chart.css uses the dark tones that theme.test.ts has measured', () => {
  darkTones.forEach((tone, index) => {
    expect(dark).toContain(`.chart .t${index + 1} {\n    fill: ${tone};`);
    expect(dark).toContain(`.chart .h${index + 1} {\n    stroke: ${tone};`);
  });
  const { ground, text, muted, grid, axis, track } = darkColours;
  for (const colour of [ground, text, muted, grid, axis, track]) expect(dark).toContain(colour);
});

test('src/ui/styles/chart.css fills the marks of a series in forced colours: a hollow one says that its number is provisional', () => {
  const hollow = [...forced.matchAll(/([^{}]*)\{[^}]*fill: Canvas;/g)].map(([, names = '']) => names).join('');
  expect(hollow).toContain("[class^='h']");
  expect(hollow).not.toMatch(/\.t\d|\.context-point/);
});
