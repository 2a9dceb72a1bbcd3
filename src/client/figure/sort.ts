const compareWords = new Intl.Collator('zh-CN').compare;

/** What a cell is sorted by: the number in it, else its words. */
function keyOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column];
  const shown = cell?.dataset['sort'] ?? (cell?.querySelector('.cell-link') ?? cell)?.textContent ?? '';
  const number = Number.parseFloat(shown.replace(/[,\s≥]/g, ''));
  return Number.isNaN(number) ? shown.trim() : number;
}

/** Numbers before words, so that what is not published stays at the end in both directions. */
function compare(a: number | string, b: number | string, sign: number): number {
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  if (typeof a === 'string' && typeof b === 'string') return sign * compareWords(a, b);
  return typeof a === 'number' ? -1 : 1;
}

/** Puts a button into each heading of a table: descending, ascending, then the published order again. Totals stay at the end. */
export function addSorting(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  const published = [...(body?.rows ?? [])];
  if (!body || published.filter((row) => row.className !== 'total').length < 2) return;
  table.classList.add('sorted');
  headings.forEach((heading, column) => {
    if ('unsorted' in heading.dataset) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const before = heading.getAttribute('aria-sort');
      const next = before === 'descending' ? 'ascending' : before === 'ascending' ? null : 'descending';
      headings.forEach((other) => other.removeAttribute('aria-sort'));
      if (next) heading.setAttribute('aria-sort', next);
      const sign = next === 'ascending' ? 1 : -1;
      const sorted = [...published];
      if (next) sorted.sort((a, b) => compare(keyOf(a, column), keyOf(b, column), sign));
      body.append(
        ...sorted.filter((row) => row.className !== 'total'),
        ...sorted.filter((row) => row.className === 'total'),
      );
    });
  });
}
