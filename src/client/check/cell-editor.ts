import { make } from '../make.ts';

/** A cell that can be written anew. */
export interface Editable {
  readonly text: string;
  /** What the field is called: `B 列 12 行`. */
  readonly label: string;
  readonly onEdit: (text: string) => void;
}

/** Puts a field into the cell; Enter and leaving it keep what is written, Escape does not. */
function editCell(cell: HTMLElement, { text, label, onEdit }: Editable, start: string): void {
  const shown = cell.querySelector<HTMLElement>('.text');
  if (shown === null || cell.querySelector('input') !== null) return;
  const input = make('input', '');
  input.type = 'text';
  input.value = start;
  input.setAttribute('aria-label', label);
  let isDone = false;
  const finish = (isKept: boolean): void => {
    if (isDone) return;
    isDone = true;
    input.remove();
    shown.hidden = false;
    if (isKept && input.value !== text) onEdit(input.value);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter');
    cell.focus();
  });
  input.addEventListener('blur', () => finish(true));
  shown.hidden = true;
  cell.prepend(input);
  input.focus();
  input.select();
}

/** Lets a cell be edited as in a spreadsheet: Enter, F2 or a click on the chosen cell keeps its text, typing replaces it. */
export function startEditing(cell: HTMLElement, editable: Editable): void {
  cell.addEventListener('keydown', (event) => {
    if (event.target !== cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyped = event.key.length === 1 && event.key !== ' ';
    if (!isTyped && event.key !== 'Enter' && event.key !== 'F2') return;
    event.preventDefault();
    editCell(cell, editable, isTyped ? event.key : editable.text);
  });
  let wasChosen = false;
  cell.addEventListener('pointerdown', () => void (wasChosen = document.activeElement === cell));
  cell.addEventListener('click', ({ target }) => {
    if (wasChosen && !(target instanceof HTMLAnchorElement)) editCell(cell, editable, editable.text);
  });
}
