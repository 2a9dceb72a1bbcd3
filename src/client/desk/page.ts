import { make } from '../make.ts';
import styles from './desk.css?url';
import { faultList } from './parts.ts';

/** The parts of the checking page once it is the desk. */
export interface DeskPage {
  readonly notes: HTMLElement;
  readonly menu: HTMLElement;
  /** Behind the result of the check: the way on. */
  readonly next: HTMLElement;
  /** Shows an element in place of what was worked on, and gives its heading the focus. */
  readonly show: (element: HTMLElement | null) => void;
  /** Shows one more behind it. */
  readonly showMore: (element: HTMLElement) => void;
  /** Says what went wrong. */
  readonly fail: (error: unknown) => void;
  /** Whether the form and the result of the check are seen. */
  readonly setChecking: (isOn: boolean) => void;
}

const lead = '发布数据，改场所、联系方式和日历。都在这台电脑上进行；点“发布”以前，什么都不会改。';

function addStyles(): void {
  const link = make('link', '');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
}

function rename(): void {
  document.title = '编辑台';
  for (const element of document.querySelectorAll('h1, .crumbs [aria-current]')) element.textContent = '编辑台';
  const text = document.querySelector('.page-head .lead');
  if (text !== null) text.textContent = lead;
  for (const about of document.querySelectorAll<HTMLElement>('#check-result ~ .section')) about.hidden = true;
}

/** Turns the checking page into the desk's. */
export function openPage(): DeskPage {
  addStyles();
  rename();
  const notes = make('div', 'desk-notes');
  const menu = make('nav', 'desk-menu');
  menu.setAttribute('aria-label', '编辑台');
  document.querySelector('.page-head')?.append(notes, menu);
  const failure = make('div', '');
  failure.setAttribute('role', 'alert');
  const next = make('div', 'desk-next');
  const work = make('div', 'desk-work');
  document.querySelector('#check-result')?.after(next, failure, work);
  const checking = [...document.querySelectorAll<HTMLElement>('#check, #check-status, #check-result'), next];
  return {
    notes,
    menu,
    next,
    show(element) {
      failure.textContent = '';
      work.textContent = '';
      if (element === null) return;
      work.append(element);
      element.querySelector<HTMLElement>('h2')?.focus();
    },
    showMore: (element) => work.append(element),
    fail(error) {
      const text = error instanceof Error ? error.message : String(error);
      failure.textContent = '';
      failure.append(faultList('没有做成', text.split('\n')));
      failure.querySelector<HTMLElement>('h3')?.focus();
    },
    setChecking(isOn) {
      for (const element of checking) element.hidden = !isOn;
    },
  };
}
