import type { OfficeBytes } from './checker.ts';

/** Cells copied from a spreadsheet, as a file: a table with merged cells and exact values where it offers one, else text between tabs. Null when nothing was copied. */
export function pastedTable(clipboard: DataTransfer | null): OfficeBytes | null {
  const html = clipboard?.getData('text/html') ?? '';
  const text = /<table/i.test(html) ? html : (clipboard?.getData('text/plain') ?? '');
  return text.trim() === '' ? null : { name: '粘贴的表格', bytes: new TextEncoder().encode(text) };
}
