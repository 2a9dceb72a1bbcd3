import type { OfficeBytes } from './checker.ts';

/** Cells copied from a spreadsheet, as a file: their text is separated by tabs. Null when nothing was copied. */
export function pastedTable(clipboard: DataTransfer | null): OfficeBytes | null {
  const text = clipboard?.getData('text/plain') ?? '';
  return text.trim() === '' ? null : { name: '粘贴的表格', bytes: new TextEncoder().encode(text) };
}
