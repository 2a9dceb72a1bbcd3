/** What has the focus within an element, by a name that it bears again after the element is drawn anew; null when nothing has. */
export function focusKey(element: HTMLElement): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !element.contains(activeElement)) return null;
  return activeElement.dataset['key'] ?? (activeElement.id || null);
}

/** Gives the focus back to what bears the name. */
export function restoreFocus(element: HTMLElement, key: string | null): void {
  if (key === null) return;
  const named = [...element.querySelectorAll<HTMLElement>('[id],[data-key]')];
  named.find(({ id, dataset }) => id === key || dataset['key'] === key)?.focus({ preventScroll: true });
}
