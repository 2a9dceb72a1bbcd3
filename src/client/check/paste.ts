import type { OfficeBytes } from './checker.ts';

const tableOf = (text: string): OfficeBytes => ({ name: '粘贴的表格', bytes: new TextEncoder().encode(text) });

/** Cells copied from a spreadsheet: a table with merged cells and exact values where it offers one, else text between tabs. */
function copiedText(clipboard: DataTransfer | null): string {
  const html = clipboard?.getData('text/html') ?? '';
  return /<table/i.test(html) ? html : (clipboard?.getData('text/plain') ?? '');
}

/** Hands over what is pasted into a field at once, what is written there when the field is left. */
export function watchPaste(field: HTMLTextAreaElement, onTable: (table: OfficeBytes) => void): void {
  let pasted = '';
  field.addEventListener('paste', (event) => {
    const text = copiedText(event.clipboardData);
    if (text.trim() === '') return;
    onTable(tableOf(text));
    // What the browser makes of it for the eye.
    setTimeout(() => void (pasted = field.value));
  });
  field.addEventListener('change', () => {
    if (field.value === pasted || field.value.trim() === '') return;
    pasted = field.value;
    onTable(tableOf(`${field.value.replace(/\n*$/, '')}\n`));
  });
}
