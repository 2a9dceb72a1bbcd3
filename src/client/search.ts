export {};

/** Wakes the header search on the first focus, on `/` and on Ctrl-K; until then it costs nothing. Without it the form works alone. */
const input = document.querySelector<HTMLInputElement>('#site-search');

function wake(): void {
  input?.removeEventListener('focus', wake);
  void import('./search-box.ts').then(({ startSearch }) => {
    if (input) startSearch(input);
  });
}

/** A reader may switch the single key off on /accessibility/ (WCAG 2.1.4). */
function isOff(): boolean {
  try {
    return localStorage.getItem('shortcut') === 'off';
  } catch {
    return false;
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input,textarea,select');

if (input) {
  input.addEventListener('focus', wake);
  if (document.activeElement === input) wake();
  document.addEventListener('keydown', (event) => {
    const held = event.ctrlKey || event.metaKey;
    if (held ? event.key !== 'k' : event.key !== '/' || isField(event.target) || isOff()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
