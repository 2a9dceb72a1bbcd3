import type { Checked } from '../../data/import/checking.ts';
import { make } from '../make.ts';
import { button } from './button.ts';
import type { Fault } from './faults.ts';
import type { GridTable } from './grid-view.ts';
import { markedCsv } from './marked.ts';
import type { CheckState } from './session.ts';

/** WeChat's browser keeps no file that a page makes. */
const isWechat = /MicroMessenger/i.test(navigator.userAgent);

function save(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Buttons that save the release as CSV, once there is one, and the table with its faults marked, while there are any. */
export function downloads(
  { file, dataset, date }: CheckState,
  { csv }: Checked,
  table: GridTable | null,
  faults: readonly Fault[],
): HTMLElement {
  const stem = (file?.name ?? '').replace(/\.[^.]*$/, '');
  const clean =
    csv === null ? [] : [button('下载整理好的 CSV', () => save(`${dataset}-${date}.csv`, 'text/csv', csv), 'primary')];
  const marked =
    table === null || faults.length === 0
      ? []
      : [button('下载标出问题的表格', () => save(`${stem}-问题.csv`, 'text/csv', markedCsv(table, faults)))];
  if (isWechat && clean.length + marked.length > 0)
    return make('p', '', '微信里不能保存文件：请点右上角，选“在浏览器打开”，再检查一次并下载。');
  return make('p', 'check-downloads', ...clean.flatMap((one) => [one, ' ']), ...marked);
}
