import type { Passage } from './passages.ts';

let marked: readonly Element[] = [];

/** Whether an element lies in the window, between what stands at its top and at its bottom. */
const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 64 && bottom <= innerHeight - 96;
};

/** Takes the mark of the passage before away, marks this one, and brings it into view; null marks none. */
export function showPassage(passage: Passage | null): void {
  for (const mark of marked) {
    if (mark.localName === 'mark') mark.replaceWith(...mark.childNodes);
    else mark.classList.remove('aloud');
  }
  marked = (passage?.shown ?? []).map((piece) => {
    if (piece instanceof Element) {
      piece.classList.add('aloud');
      return piece;
    }
    const mark = document.createElement('mark');
    mark.className = 'aloud';
    piece.replaceWith(mark);
    mark.append(piece);
    return mark;
  });
  const first = marked[0];
  if (first && !isInView(first)) first.scrollIntoView({ block: 'center' });
}
