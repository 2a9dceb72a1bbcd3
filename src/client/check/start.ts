import type { CheckContext } from '../../data/import/check-context.ts';
import type { DatasetName } from '../../data/import/checking.ts';
import { beijingDay } from '../../outputs/citation/pieces.ts';
import { watchPaste } from './paste.ts';
import { startChecker } from './start-checker.ts';
import { startSession, type Session } from './session.ts';
import { startResult } from './result.ts';

/** The form's fields, by their ids. */
function field<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no ${type.name} #${id}`);
  return found;
}

async function contextFrom(form: HTMLFormElement): Promise<CheckContext> {
  const response = await fetch(form.dataset['context'] ?? '');
  if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
  return (await response.json()) as CheckContext;
}

/** The reader's file as bytes; a folder, and a file that another program holds, cannot be read. */
async function openFile(file: File, session: Session, say: (text: string) => void): Promise<void> {
  try {
    session.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    say(`「${file.name}」读不出来：它是文件夹，或者正被别的程序占用。请先关闭它，再选一次。`);
  }
}

/** Fetches everything that a check needs, then checks whatever is put into the form. */
export async function start(form: HTMLFormElement): Promise<void> {
  const dataset = field('check-dataset', HTMLSelectElement);
  const date = field('check-date', HTMLInputElement);
  const file = field('check-file', HTMLInputElement);
  const paste = field('check-paste', HTMLTextAreaElement);
  const status = field('check-status', HTMLElement);
  /** Once there is a result its heading says the same to the eye. */
  const tell = (text: string, isUnseen: boolean): void => {
    status.classList.toggle('unseen', isUnseen);
    status.textContent = text;
  };
  const say = (text: string): void => tell(text, false);

  const checker = await startChecker(await contextFrom(form));
  const result = startResult(field('check-result', HTMLElement), (text) => tell(text, true));
  const session = startSession(checker, {
    onBusy(text) {
      const isNew = session.state().checked === null;
      if (isNew) result.clear();
      // Checked again, a line that comes and goes would move the table under the reader's hand.
      tell(text, !isNew);
    },
    onChecked: (state, before) => result.show(session, state, before),
    onFailed(error) {
      console.warn(error);
      result.clear();
      say('检查没有完成。请刷新本页再试；还不行，请把文件原样交给录入人员。');
    },
  });
  const choose = (): void => session.choose({ dataset: dataset.value as DatasetName | '', date: date.value });
  const takeFile = (): void => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void openFile(chosen, session, say);
  };

  if (date.value === '') date.value = beijingDay(Date.now());
  dataset.addEventListener('change', choose);
  date.addEventListener('change', choose);
  file.addEventListener('change', takeFile);
  // The same file again, mended meanwhile, is a change too.
  file.addEventListener('click', () => void (file.value = ''));
  watchPaste(paste, session.open);
  form.addEventListener('submit', (event) => event.preventDefault());
  choose();
  takeFile();
  checker.readAhead().catch(console.info);
}
