import { beijingDay, writeDay } from '../outputs/citation/pieces.ts';

/** Fills in what only the reader's browser knows, the day and the site's address, adds a copy button to each citation, and copies a folded sentence as it opens. */
const day = beijingDay(Date.now());
for (const blank of document.querySelectorAll<HTMLElement>('[data-day]')) {
  blank.textContent = writeDay(blank.dataset['day'] ?? '', day);
}
for (const path of document.querySelectorAll('[data-path]')) {
  path.textContent = location.origin + path.textContent;
}
for (const advice of document.querySelectorAll<HTMLElement>('[data-by-hand]')) advice.hidden = true;

/** Selects the text; where the browser then will not copy, the reader still can. */
function copySelected(text: Element): boolean {
  getSelection()?.selectAllChildren(text);
  // Deprecated, and the only way on a page that is not https.
  // oxlint-disable-next-line typescript/no-deprecated
  return document.execCommand('copy');
}

async function copy(text: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    // No clipboard outside https, or not allowed: the old way.
    return copySelected(text);
  }
}

const answer = (done: boolean): string => (done ? '已复制' : '已选中，请按 Ctrl+C 复制');

for (const text of document.querySelectorAll<HTMLElement>('[data-citation]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '复制';
  button.setAttribute('aria-label', `复制 ${text.dataset['citation'] ?? ''}`);
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    void copy(text).then((done) => {
      said.textContent = answer(done);
    });
  });
  text.after(button, said);
}

for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.copy')) {
  const [button, text, said] = fold.children;
  button?.addEventListener('click', (event) => {
    event.preventDefault();
    // What is folded cannot be selected.
    fold.open = true;
    if (text && said) void copy(text).then((done) => (said.textContent = answer(done)));
  });
}
