import type { Weight } from './budgets.ts';
import { kinds } from './kinds.ts';

const wide = /[\u2e80-\uffff]/gu;
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

function row(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => {
      const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
      return column > 0 && column < cells.length - 1 ? gap + cell : cell + gap;
    })
    .join('  ')
    .trimEnd();
}

/** The heaviest page of each kind as lines of text: bytes beside the most it may have. */
export function weightTable(heaviest: readonly Weight[]): string {
  const against = (is: number, most: number | undefined): string => (most === undefined ? String(is) : `${is}/${most}`);
  const rows = kinds.flatMap(({ name, budget }) =>
    heaviest
      .filter(({ kind }) => kind === name)
      .map((weight) => [
        name,
        against(weight.markup, budget?.markup),
        against(weight.everything, budget?.everything),
        against(weight.script, budget?.script),
        weight.file,
      ]),
  );
  const all = [['类别', 'HTML+CSS', '全部', '脚本', '最重的页面'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((cells) => widthOf(cells[column] ?? ''))));
  return ['各类页面首次访问的字节数（brotli）：', ...all.map((cells) => row(cells, widths))].join('\n');
}
