import { sayGone } from './gone.ts';

/** Fetches the readout and the sorting once a drawing or a table comes into view. Without it nothing is missing. */
const parts = document.querySelectorAll('.drawing, .data-table');
const watch = new IntersectionObserver((entries) => {
  const seen = entries.find(({ isIntersecting }) => isIntersecting);
  if (!seen) return;
  watch.disconnect();
  import('./figure/start.ts').catch((error: unknown) => {
    const place = (seen.target.closest('figure') ?? document).querySelector('.readout');
    if (place) sayGone(place, error);
  });
});
parts.forEach((part) => watch.observe(part));
