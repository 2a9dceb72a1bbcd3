/** Fetches the readout and the sorting once a drawing or a table comes into view. Without it nothing is missing. */
const parts = document.querySelectorAll('.drawing, .data-table');
const watch = new IntersectionObserver((entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  watch.disconnect();
  void import('./figure/start.ts');
});
parts.forEach((part) => watch.observe(part));
