import type { Progress } from '../../data/desk/messages.ts';
import { make } from '../make.ts';
import type { Api } from './api.ts';
import { faultList, lines } from './parts.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function ended({ state, what, lines: texts, seconds }: Progress, home: string): HTMLElement {
  const heading = make('h2', '', state === 'done' ? `已发布：${what}` : `没有发布：${what}`);
  heading.tabIndex = -1;
  if (state === 'failed') {
    const list = faultList('构建没有通过，文件和网站都已恢复成之前的样子', texts);
    return make('div', 'desk-review', heading, list);
  }
  const link = make('a', '', '看新的网站');
  link.href = home;
  return make('div', 'desk-review', heading, make('p', '', `用时 ${String(seconds)} 秒。`, link), lines(texts));
}

/** Follows a publishing to its end inside `element`. */
export async function followProgress(element: HTMLElement, api: Api, home: string): Promise<Progress> {
  const status = make('p', 'desk-progress');
  status.setAttribute('role', 'status');
  element.textContent = '';
  element.append(
    make('h2', '', '正在发布'),
    status,
    make('p', 'quiet', '请不要关闭编辑台的窗口。被打断也不要紧：要么没有发布，要么发布完整。'),
  );
  let said = '';
  for (;;) {
    const now = await api.progress();
    if (now.state !== 'running') {
      const end = ended(now, home);
      element.textContent = '';
      element.append(end);
      end.querySelector<HTMLElement>('h2')?.focus();
      return now;
    }
    // Read out once a step, not once a second.
    if (now.step !== said) status.textContent = `${now.step}……`;
    said = now.step;
    await pause(500);
  }
}
