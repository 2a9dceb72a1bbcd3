import type { CellKind } from './schema.ts';

/** How a cell of each kind is written, for editors; a kind that says it by its words alone, or is any text, has none. */
export const kindWords: Readonly<Partial<Record<CellKind, string>>> = {
  year: '四位年份',
  date: '日期，如 2023-06-30',
  when: '日期、月份或年份',
  count: '非负整数',
  number: '数',
  degrees: '十进制度',
  url: '网址',
  phones: '电话，多个用；分隔',
  id: '编号',
  category: '合计，或 类别:名称',
};
