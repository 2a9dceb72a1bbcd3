import type { Column } from '../schema.ts';

/** The year that a row counts for. */
export const year = {
  key: 'year',
  heading: '年份',
  also: ['年度', '统计年度'],
  kind: 'year',
  required: true,
  about: '统计年度，四位数字。',
} as const satisfies Column;

/** The area of a row, by its code. */
export const areaCode = {
  key: 'areaCode',
  heading: '地区代码',
  also: ['行政区划代码', '区划代码'],
  kind: 'areaCode',
  required: true,
  about: 'data/areas.csv 中的代码；全市合计行写全市的代码。',
} as const satisfies Column;

/** The name of that area, for those who read the file. */
export const area = {
  key: 'area',
  heading: '地区',
  also: ['地区名称', '县市区', '县（市、区）', '区县'],
  kind: 'areaName',
  required: true,
  about: '与地区代码对应的名称。',
} as const satisfies Column;

/** Whether there is a number, and how settled it is. */
export const status = {
  key: 'status',
  heading: '状态',
  kind: 'status',
  required: true,
  about: '正式、初步；没有数字时写 未公布、不予公布 或 待发布，数值留空。',
} as const satisfies Column;

/** What has to be said about one row. */
export const note = {
  key: 'note',
  heading: '备注',
  kind: 'text',
  required: false,
  upkeep: true,
  limit: 500,
  example: '这一行是示例，不会导入',
  about: '随数字公开的说明。',
} as const satisfies Column;
