import { beijingDay } from '../outputs/citation/pieces.ts';

/** Marks planned releases whose last day has passed, by the reader's day in Beijing. Without it the dates stand alone. */
const today = beijingDay(Date.now());

for (const item of document.querySelectorAll<HTMLElement>('[data-due]')) {
  const mark = item.querySelector<HTMLElement>('[data-overdue]');
  if (mark && (item.dataset['due'] ?? today) < today) mark.hidden = false;
}
