import { inlineOf, scopeIn, tidy, type Around } from './inline.ts';
import type { Block, Phrasing } from './markdown.ts';
import { noScope } from './marks.ts';
import { allOf, isRead, isTag, textOf, type Tag } from './tree.ts';

const cellsOf = (row: Tag): readonly Tag[] =>
  row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');

/** The address of the first number in a row. */
const addressIn = (cells: readonly Tag[]): string | undefined =>
  cells
    .flatMap((cell) => [cell, ...allOf(cell, ['span', 'a'])])
    .map((cell) => scopeIn(cell, noScope).address)
    .find((address) => address !== null) ?? undefined;

/** A cell in one line. A number without an address of its own was reckoned from those of its row. */
function cellOf(cell: Tag, row: readonly Tag[], head: string, around: Around): readonly Phrasing[] {
  const outer = scopeIn(cell, around.scope);
  const context = `${head} ${row.map(textOf).join(' ')}`;
  const said = tidy(inlineOf([cell], { ...around, context }));
  const address = addressIn(row);
  const isReckoned =
    cell.name === 'td' &&
    !outer.demo &&
    outer.address === null &&
    outer.keys.length === 0 &&
    address !== undefined &&
    /^\s*[\d,.]+\s*%?\s*$/.test(textOf(cell));
  const source = isReckoned ? around.sources.from(address) : null;
  return source === null ? said : [...said, { type: 'text', value: source }];
}

/** A table with its caption before it; the columns that hold drawings alone are left out. */
export function tableBlocks(table: Tag, outer: Around): readonly Block[] {
  const rows = allOf(table, ['tr']).map(cellsOf);
  const around = { ...outer, scope: scopeIn(table, outer.scope) };
  const [caption] = allOf(table, ['caption']);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const isShown = (column: number): boolean =>
    rows
      .slice(1)
      .some((cells) => cells[column] !== undefined && isRead(cells[column]) && textOf(cells[column]).trim() !== '');
  const shown = Array.from({ length: width }, (_, column) => column).filter(isShown);
  const heads = (rows[0] ?? []).map(textOf);
  const children = rows.map((cells, index) => ({
    type: 'tableRow' as const,
    children: shown.map((column) => {
      const cell = cells[column];
      const row = cell?.parent ?? null;
      const scope = row !== null && isTag(row) ? scopeIn(row, around.scope) : around.scope;
      const here = index === 0 ? { ...around, scope: noScope } : { ...around, scope };
      return {
        type: 'tableCell' as const,
        children: cell === undefined ? [] : cellOf(cell, cells, heads[column] ?? '', here),
      };
    }),
  }));
  const title =
    caption === undefined ? [] : tidy(inlineOf(caption.children, { ...outer, scope: noScope, context: '' }));
  return [
    ...(title.length === 0 ? [] : [{ type: 'paragraph' as const, children: title }]),
    ...(shown.length === 0 ? [] : [{ type: 'table' as const, children }]),
  ];
}
