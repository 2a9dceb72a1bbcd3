import type { Checked, DatasetName } from '../../data/import/checking.ts';
import type { Edits } from '../../data/import/edits.ts';
import type { Answers, Question } from '../../data/import/question.ts';
import type { OfficeFile } from '../../data/import/office-file.ts';
import type { Checker, OfficeBytes } from './checker.ts';

/** Everything that is known of one check. With `file`, `dataset`, `date`, `answers` and `edits` the import in Node comes to the same result. */
export interface CheckState {
  /** Empty until one is chosen. */
  readonly dataset: DatasetName | '';
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly file: OfficeBytes | null;
  /** The file taken apart into its sheets; null until it is. */
  readonly office: OfficeFile | null;
  readonly answers: Answers;
  readonly edits: Edits;
  /** Every question that was put so far, so that an answer can be taken back. */
  readonly asked: readonly Question[];
  /** Null until a file was checked, and when it could not be read. */
  readonly checked: Checked | null;
}

/** The event on the document that each new result causes; its `detail` is the `CheckState`. */
export const checkedEvent = 'checked';

const nothing: CheckState = {
  dataset: '',
  date: '',
  file: null,
  office: null,
  answers: {},
  edits: {},
  asked: [],
  checked: null,
};

/** What the page does with a session. Each call checks again what it changes. */
export interface Session {
  readonly state: () => CheckState;
  readonly choose: (choice: Pick<CheckState, 'dataset' | 'date'>) => void;
  readonly open: (file: OfficeBytes) => void;
  /** An empty value takes the answer back. */
  readonly answer: (id: string, value: string) => void;
  readonly edit: (cell: string, text: string) => void;
  /** Takes all edits back. */
  readonly restore: () => void;
  /** The checked table as .xlsx with its faults marked; null when that failed, which the listener was told. */
  readonly marked: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** How a session tells the page: that it is busy, what it found, or what went wrong. */
export interface Listener {
  readonly onBusy: (text: string) => void;
  readonly onChecked: (state: CheckState, before: CheckState) => void;
  readonly onFailed: (error: unknown) => void;
}

function without(answers: Answers, id: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
}

/** Keeps the state of a check and runs it anew whenever something changes; of results that cross, the newest counts. */
export function startSession(checker: Checker, listener: Listener): Session {
  let state = nothing;
  let shown = nothing;
  let turn = 0;
  let reading: Promise<void> = Promise.resolve();

  const run = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { dataset, date, file, answers, edits } = state;
    if (file === null) return;
    if (dataset === '' || date === '') {
      listener.onBusy(dataset === '' ? '请选择报哪一张表，选了就查。' : '请填写发布日期，填了就查。');
      return;
    }
    listener.onBusy('正在检查…');
    const checked = await checker.check({ dataset, date, answers, edits });
    if (mine !== turn) return;
    const fresh = checked.questions.filter(({ id }) => !state.asked.some((one) => one.id === id));
    state = { ...state, checked, asked: [...state.asked, ...fresh] };
    const before = shown;
    shown = state;
    listener.onChecked(state, before);
    document.dispatchEvent(new CustomEvent<CheckState>(checkedEvent, { detail: state }));
  };
  const again = (): void => void run().catch(listener.onFailed);

  const read = async (file: OfficeBytes): Promise<void> => {
    listener.onBusy('正在读取…');
    state = { ...state, file: null, office: null, answers: {}, edits: {}, asked: [], checked: null };
    const office = await checker.open(file);
    state = { ...state, file, office };
    await run();
  };
  return {
    state: () => state,
    choose(choice) {
      const isOther = choice.dataset !== state.dataset;
      state = { ...state, ...choice, ...(isOther ? { answers: {}, asked: [], checked: null } : {}) };
      again();
    },
    open(file) {
      // One after the other, so that the last file is the one that stays.
      reading = reading.then(() => read(file)).catch(listener.onFailed);
    },
    answer(id, value) {
      const others = without(state.answers, id);
      state = { ...state, answers: value === '' ? others : { ...others, [id]: value } };
      again();
    },
    restore() {
      state = { ...state, edits: {} };
      again();
    },
    async marked() {
      try {
        return await checker.mark();
      } catch (error) {
        listener.onFailed(error);
        return null;
      }
    },
    edit(cell, text) {
      state = { ...state, edits: { ...state.edits, [cell]: text } };
      again();
    },
  };
}
