import styles from './figure.css?inline';
import { addReadout } from './readout.ts';
import { addSorting } from './sort.ts';

// As the last rule of the last sheet: pages take no style of their own, and a file would be one more request.
const sheet = document.styleSheets[document.styleSheets.length - 1];
sheet?.insertRule(`@media all{${styles}}`, sheet.cssRules.length);

/** What pages with figures can do more with JavaScript: read the drawings point by point, sort the tables. */
document.querySelectorAll<HTMLTableElement>('.data-table').forEach(addSorting);
for (const drawing of document.querySelectorAll('.drawing')) {
  // The numbers and their names come from the table beside the drawing, so that the two never disagree.
  const scope = drawing.closest('.figure-page, .area-figure') ?? drawing.closest('.figure');
  const said = scope?.querySelector<HTMLElement>('.readout');
  const table = scope?.querySelector<HTMLTableElement>('.data-table');
  if (!said || !table) continue;
  // No longer one picture: its numbers are read one by one.
  drawing.setAttribute('role', 'group');
  for (const side of drawing.children) addReadout(side as HTMLElement, table, said);
}
