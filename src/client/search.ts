export {};

/** Wakes the header search on the first focus, on `/` and on Ctrl-K; until then it costs nothing. Without it the form works alone. */
const input = document.querySelector<HTMLInputElement>('#site-search');

function wake(): void {
  input?.removeEventListener('focus', wake);
  void import('./search-box.ts').then(({ startSearch }) => {
    if (input) startSearch(input);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

if (input) {
  input.addEventListener('focus', wake);
  if (document.activeElement === input) wake();
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const letter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!slash && !letter) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
