import type { DeskDifference } from '../../data/desk/messages.ts';
import { make } from '../make.ts';
import type { Amendment } from './api.ts';
import { selectOf } from './fields.ts';
import { section, tableOf } from './parts.ts';

const kinds = [
  { value: '修订', label: '修订' },
  { value: '更正', label: '更正' },
];

function reasonInput(label: string): HTMLInputElement {
  const input = make('input', '');
  input.type = 'text';
  input.setAttribute('aria-label', label);
  return input;
}

/** Every changed cell with a field for its reason. */
export interface Reasons {
  readonly element: HTMLElement;
  readonly values: () => Amendment['reasons'];
}

/** Draws the changed cells of a draft; one reason can be written into all that have none. */
export function drawReasons(differences: readonly DeskDifference[]): Reasons {
  const rows = differences.map(({ cell, from, to, kind, reason }) => {
    const select = selectOf(kinds, kind === '' ? '修订' : kind);
    select.setAttribute('aria-label', `${cell}：性质`);
    const input = reasonInput(`${cell}：理由`);
    input.value = reason;
    return { cell, from, to, select, input };
  });
  const allKind = selectOf(kinds, '修订');
  allKind.id = 'desk-all-kind';
  const allReason = reasonInput('所有改动的理由');
  allReason.id = 'desk-all-reason';
  const fill = make('button', '', '填到空着的格');
  fill.type = 'button';
  fill.addEventListener('click', () => {
    for (const { select, input } of rows) {
      if (input.value.trim() !== '') continue;
      input.value = allReason.value;
      select.value = allKind.value;
    }
  });
  const all = make('p', 'desk-all', '几处同一理由：', allKind, ' ', allReason, ' ', fill);
  const table = tableOf(
    ['哪一格', '上一版', '这一版', '性质', '理由（会公开）'],
    rows.map(({ cell, from, to, select, input }) => [cell, from, to, select, input]),
  );
  return {
    element: section(
      `与上一版不同：${String(rows.length)} 处`,
      make('p', 'quiet', '修订：统计上修改了。更正：原来错了。每一处都要写明理由，会公开在“修订与更正”里。'),
      ...(rows.length > 1 ? [all] : []),
      table,
    ),
    values: () =>
      Object.fromEntries(
        rows.flatMap(({ cell, select, input }) =>
          input.value.trim() === '' ? [] : [[cell, { kind: select.value, reason: input.value.trim() }] as const],
        ),
      ),
  };
}
