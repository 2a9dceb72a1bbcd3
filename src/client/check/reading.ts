import type { Checked } from '../../data/import/checking.ts';
import { make } from '../make.ts';

/** A part of the result below the table. */
interface Part {
  readonly title: string;
  readonly content: readonly (Node | string)[];
}

const listed = 50;
const grouped = (value: number | null): string => (value === null ? '' : value.toLocaleString('en-US'));

/** Lines of a report as a list; indented ones stand in a list below the line before. */
function lineList(lines: readonly string[]): HTMLElement {
  const list = make('ul', 'report');
  for (const line of lines) {
    const depth = line.length - line.trimStart().length;
    const item = make('li', depth === 0 ? '' : depth < 4 ? 'below' : 'further', line.trim());
    list.append(item);
  }
  return list;
}

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[], numbersFrom: number): HTMLElement {
  const cell = (tag: 'th' | 'td', text: string, index: number): HTMLElement =>
    make(tag, index < numbersFrom ? '' : 'number', text);
  const head = headings.map((text, index) => {
    const th = cell('th', text, index);
    th.setAttribute('scope', 'col');
    return th;
  });
  const body = rows.map((row) =>
    make(
      'tr',
      '',
      ...row.map((text, index) => {
        const made = cell(index === 0 ? 'th' : 'td', text, index);
        if (index === 0) made.setAttribute('scope', 'row');
        return made;
      }),
    ),
  );
  const region = make(
    'div',
    'scroll',
    make('table', '', make('thead', '', make('tr', '', ...head)), make('tbody', '', ...body)),
  );
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', headings.join('、'));
  return region;
}

function sumsPart({ sums, totalNotes }: Checked): readonly Part[] {
  if (sums.length === 0) return [];
  const hasTotals = sums.some(({ total, parts }) => total !== null || parts !== null);
  const rows = sums.map(({ label, rows: count, total, parts }) => [
    label,
    grouped(count),
    ...(hasTotals ? [grouped(total), grouped(parts)] : []),
  ]);
  const notes = totalNotes.length === 0 ? ['合计与各地区之和没有发现不一致'] : totalNotes;
  const headings = ['项目', '行数', ...(hasTotals ? ['合计行', '各地区之和'] : [])];
  return [
    {
      title: hasTotals ? '合计核对' : '各有多少行',
      content: [...(hasTotals ? [lineList(notes)] : []), tableOf(headings, rows, 1)],
    },
  ];
}

function formerPart({ former }: Checked): readonly Part[] {
  if (former === null) return [];
  const { date, added, changes, lacking } = former;
  const changed = `已公布的内容变了 ${grouped(changes.length)} 处${changes.length === 0 ? '' : '，每一处都要说得出理由'}`;
  const gone =
    lacking === 0 ? [] : [make('p', '', `上一版还有 ${grouped(lacking)} 行，这张表里没有；录入时可以照原样带过来。`)];
  const rows = changes.slice(0, listed).map(({ cell, from, to }) => [cell, from, to]);
  const rest = changes.length - rows.length;
  return [
    {
      title: '与上一版相比',
      content: [
        make('p', '', `上一版 ${date}：新增 ${grouped(added)} 行，${changed}`),
        ...gone,
        ...(rows.length === 0 ? [] : [tableOf(['哪一格', '上一版', '这一版'], rows, 3)]),
        ...(rest > 0 ? [make('p', 'quiet', `还有 ${grouped(rest)} 处`)] : []),
      ],
    },
  ];
}

/** How the file was read, what it adds up to, what differs from the release before. */
export function readingOf(checked: Checked): readonly Part[] {
  const { reading } = checked;
  return [
    ...(reading.length === 0 ? [] : [{ title: '怎样读的', content: [lineList(reading)] }]),
    ...sumsPart(checked),
    ...formerPart(checked),
  ];
}
