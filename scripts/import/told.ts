import type { DatasetSource } from '../../src/data/sources.ts';
import type { CellChange } from './changes.ts';
import type { StatedReason, StatedSource } from './options.ts';
import type { SourceForm } from './source.ts';

/** Whether anything of the source was typed: then all of it is expected. */
export const isTold = ({ reasons, ...fields }: StatedSource): boolean =>
  reasons.length > 0 || Object.keys(fields).length > 0;

const wanted: readonly (readonly [keyof SourceForm, string])[] = [
  ['title', '--title 标题'],
  ['page', '--page 网址（没有网页写 --page 无）'],
  ['asOf', '--as-of 2025年底（数据截至哪一天；不知道写 --as-of 无）'],
];

const forDataset: typeof wanted = [
  ['publisher', '--publisher 发布机构'],
  ['licence', '--licence 许可（没有写明用 --licence 未注明）'],
];

const reasonFor = ({ cell, row }: CellChange, reasons: readonly StatedReason[]): StatedReason | undefined =>
  reasons.find((one) => one.cell === cell) ??
  reasons.find((one) => one.cell === row) ??
  reasons.find((one) => one.cell === null);

/** The options that the source of a release still needs, as they are to be typed. */
export function stillWanted(
  source: StatedSource,
  known: DatasetSource | undefined,
  changes: readonly CellChange[],
): readonly string[] {
  const fields = [...wanted, ...(known === undefined ? forDataset : [])];
  const open = changes.filter((change) => change.needsReason && reasonFor(change, source.reasons) === undefined);
  return [
    ...fields.flatMap(([key, option]) => (key in source ? [] : [option])),
    ...open.map(
      ({ cell }) => `--reason "${cell}=修订：理由"（或 更正：理由；全部改动同一理由时写 --reason 修订：理由）`,
    ),
  ];
}

/** The form that the typed fields make; to be asked for only when nothing is wanted any more. */
export function formOf({ reasons, ...fields }: StatedSource, changes: readonly CellChange[]): SourceForm {
  const needed = changes.filter(({ needsReason }) => needsReason);
  const told = needed.flatMap((change) => {
    const found = reasonFor(change, reasons);
    return found === undefined ? [] : [{ cell: change.cell, kind: found.kind, reason: found.reason }];
  });
  const stray = reasons.flatMap(({ cell, kind, reason }) =>
    cell !== null && !needed.some((change) => change.cell === cell || change.row === cell)
      ? [{ cell, kind, reason }]
      : [],
  );
  return { title: '', page: null, asOf: null, notes: [], ...fields, changes: [...told, ...stray] };
}
