/** Escape hides the definitions that are shown, as WCAG 1.4.13 asks; each may show again once pointer and focus have left it. */
const shown = '.term:hover, .term:focus-within';

function release(): void {
  for (const term of document.querySelectorAll<HTMLElement>('.term[data-dismissed]')) {
    if (!term.matches(shown)) delete term.dataset['dismissed'];
  }
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const term of document.querySelectorAll<HTMLElement>(shown)) term.dataset['dismissed'] = '';
});
document.addEventListener('pointerover', release);
document.addEventListener('focusin', release);
