import type { DatasetSchema } from '../schema.ts';
import { area, areaCode, note, status, year } from './columns.ts';

/** How many engineers of each tier were trained, by year and area. */
export const engineers = {
  name: 'engineers',
  title: '各层级培育人数',
  about: '按年度、地区和层级统计的当年培育人数。',
  columns: [
    year,
    areaCode,
    area,
    { key: 'tier', heading: '层级', kind: 'term', list: 'tiers', required: true, about: '培育对象的层级。' },
    { key: 'value', heading: '人数', kind: 'count', unit: '人', required: false, about: '当年培育人数。' },
    status,
    note,
  ],
  key: ['year', 'areaCode', 'tier'],
  value: 'value',
} as const satisfies DatasetSchema;
