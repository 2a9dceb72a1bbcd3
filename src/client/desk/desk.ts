import type { CheckState } from '../check/session.ts';
import { make } from '../make.ts';
import { startApi, takeToken, type Api } from './api.ts';
import { openPage, type DeskPage } from './page.ts';
import { actionButton } from './parts.ts';
import { startSteps, type Steps } from './steps.ts';

/** Bytes as base64, as data URLs spell them. */
function base64Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(new Blob([bytes]));
  });
}

/** Offers the way on for each table that the check has nothing against. */
function followChecks({ next, fail }: DeskPage, api: Api, { showReview }: Steps): void {
  document.addEventListener('checked', (event) => {
    const { dataset, date, file, answers, edits, checked } = (event as CustomEvent<CheckState>).detail;
    next.textContent = '';
    if (checked?.csv == null || file === null || dataset === '') return;
    const goOn = async (): Promise<void> => {
      const base64 = await base64Of(file.bytes);
      showReview(await api.draft({ kind: 'release', dataset, date, name: file.name, base64, answers, edits }));
    };
    next.append(actionButton('下一步：与上一版比较', 'desk-main', goOn, fail));
  });
}

async function quit(api: Api): Promise<void> {
  await api.quit();
  const main = document.querySelector('main');
  if (main === null) return;
  main.textContent = '';
  main.append(make('p', '', '编辑台已结束，可以关闭这个页面。'));
}

/** Turns the checking page into the desk that serves it. `home`: the path of the site's home page. */
async function startDesk(api: Api, home: string): Promise<void> {
  const page = openPage();
  const { menu, fail } = page;
  const steps = startSteps(page, api, home);
  followChecks(page, api, steps);
  const entry = (label: string, act: () => Promise<void> | void): HTMLButtonElement => {
    const button: HTMLButtonElement = actionButton(
      label,
      '',
      () => {
        for (const other of menu.querySelectorAll('button')) other.removeAttribute('aria-current');
        button.setAttribute('aria-current', 'true');
        return act();
      },
      fail,
    );
    return button;
  };
  const data = entry('发布数据', () => {
    page.setChecking(true);
    page.show(null);
  });
  data.setAttribute('aria-current', 'true');
  menu.append(data);
  try {
    const { forms, review, progress } = await steps.refresh();
    menu.append(...forms.map(({ id, title }) => entry(title, () => steps.openForm(id))));
    menu.append(actionButton('结束编辑台', '', () => quit(api), fail));
    if (progress.state === 'running') await steps.follow();
    else if (review !== null) steps.showReview(review);
  } catch (error) {
    fail(error);
  }
}

const token = takeToken();
const home = document.querySelector<HTMLAnchorElement>('.masthead a[href]');
if (token !== null && home !== null) void startDesk(startApi(home.pathname, token), home.pathname);
