import type { Checked } from '../../data/import/checking.ts';
import { make } from '../make.ts';
import { button } from './button.ts';
import type { Session } from './session.ts';

/** WeChat's browser keeps no file that a page makes. */
const isWechat = /MicroMessenger/i.test(navigator.userAgent);

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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

async function saveMarked(session: Session): Promise<void> {
  const name = session.state().file?.name.replace(/\.[^.]*$/, '') ?? '';
  const bytes = await session.marked();
  if (bytes !== null) save(`${name}-问题.xlsx`, workbookType, bytes);
}

/** Buttons that save the release as CSV, once there is one, and the table with what is wrong in its cells, while anything is. */
export function downloads(session: Session, { csv, problems, questions }: Checked): HTMLElement {
  const { dataset, date } = session.state();
  const isMarked = problems.length + questions.length > 0;
  if (isWechat) return make('p', '', '微信里不能保存文件：请点右上角，选“在浏览器打开”，再检查一次并下载。');
  const clean =
    csv === null ? [] : [button('下载整理好的 CSV', () => save(`${dataset}-${date}.csv`, 'text/csv', csv)), ' '];
  const marked = isMarked ? [button('下载标出问题的表格（.xlsx）', () => void saveMarked(session))] : [];
  return make('p', 'check-downloads', ...clean, ...marked);
}
