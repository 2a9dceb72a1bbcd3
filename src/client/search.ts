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
  const wake = async (): Promise<void> => {
    // Both at once: each takes a round trip.
    const titles = fetch(form.dataset['titles'] ?? '');
    const { startSearch } = await import('./search/box.ts');
    startSearch(input, form, titles);
  };
  if (document.activeElement === input) void wake();
  else input.addEventListener('focus', () => void wake(), { once: true });
  document.addEventListener('keydown', (event) => {
    const held = event.ctrlKey || event.metaKey;
    if (held ? event.key !== 'k' : event.key !== '/' || isControl(event.target) || isOff()) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
