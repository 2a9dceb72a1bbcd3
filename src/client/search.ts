/** Wakes the header search on the first focus, on `/` and on Ctrl-K; until then it costs nothing. Without it the form works alone. */
const input = document.querySelector<HTMLInputElement>('#site-search');
const form = input?.form;

/** A reader may switch the single key off on /accessibility/ (WCAG 2.1.4). */
function isOff(): boolean {
  try {
    return localStorage.getItem('shortcut') === 'off';
  } catch {
    return false;
  }
}

/** Controls alone know their form. */
const isControl = (target: object | null): boolean => target !== null && 'form' in target;

if (input && form) {
  let isAwake = false;
  /** Fetches both at once: each takes a round trip. What did not come is asked for again when one types, or is back on line. */
  const wake = async (): Promise<void> => {
    if (isAwake || document.activeElement !== input) return;
    isAwake = navigator.onLine;
    try {
      // A module that was asked for in vain is not asked for again: off line nothing is.
      if (isAwake) {
        const [titles, { startSearch }] = await Promise.all([
          fetch(document.documentElement.dataset['titles'] ?? ''),
          import('./search/box.ts'),
        ]);
        startSearch(input, form, titles);
      }
    } catch {
      isAwake = false;
    }
    // The style sheet says what to do instead.
    form.classList.toggle('off', !isAwake);
  };
  void wake();
  for (const event of ['focus', 'input']) input.addEventListener(event, () => void wake());
  addEventListener('online', () => void wake());
  document.addEventListener('keydown', (event) => {
    const held = event.ctrlKey || event.metaKey;
    if (held ? event.key !== 'k' : event.key !== '/' || isControl(event.target) || isOff()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
