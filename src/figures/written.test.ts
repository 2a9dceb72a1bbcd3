import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { figuresOf, moments } from './samples.ts';

/** A number with its state, addressed as in the drawing. */
const isDatum = (
  value: unknown,
): value is { readonly value: number | null; readonly status: string; readonly ref: string } =>
  typeof value === 'object' && value !== null && 'status' in value;

const shown = (cell: unknown): string =>
  isDatum(cell)
    ? `${String(cell.value ?? cell.status)}${cell.status === 'provisional' ? '*' : ''} ${cell.ref}`
    : String(cell);

/** All that a figure says, to be read by a reviewer: its words, its table, and how its chart is set up. */
function written(figure: Figure): string {
  const { id, title, subtitle, headline, description, notes, sources, demo, table, chart } = figure;
  const columns = table.columns.map(({ heading, unit }) => (unit === undefined ? heading : `${heading}/${unit}`));
  const rows = table.rows.map(({ head, cells, unit, total }) =>
    [head, ...cells.map(shown), ...(unit === undefined ? [] : [unit]), ...(total === true ? ['total'] : [])].join(
      ' | ',
    ),
  );
  const setup = JSON.stringify(chart, (_, value: unknown) => (isDatum(value) ? value.ref : value));
  return [
    `# ${id}${demo ? ' demo' : ''} ${sources.map(({ dataset, date }) => `${dataset} ${date}`).join(', ')}`,
    ...[title, subtitle, headline, description, ...notes.map((note) => `- ${note}`)],
    ...[columns.join(' | '), ...rows, setup, ''],
  ].join('\n');
}

test.each(Object.keys(moments))('every figure of the test city, %s published, says what is on file', async (moment) => {
  const snapshot = moments[moment]!;
  const text = figuresOf(snapshot).map(({ draw }) => written(draw(snapshot)));
  await expect(text.join('\n')).toMatchFileSnapshot(`written/${moment}.txt`);
});
