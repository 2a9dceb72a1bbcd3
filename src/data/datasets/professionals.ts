import type { DatasetSchema } from '../schema.ts';
import { area, areaCode, note, status, year } from './columns.ts';

/** The professionals there were before the plan: context, never an outcome. */
export const professionals = {
  name: 'professionals',
  title: '各类科学技术专业人员',
  about: '统计年鉴公布的专业技术人员数，是计划实施前的背景，不是计划的成果。',
  needs: 'baseline',
  columns: [
    year,
    areaCode,
    area,
    {
      key: 'indicator',
      heading: '指标',
      kind: 'category',
      required: true,
      example: '合计',
      about: '合计，或“类别:名称”。',
    },
    { key: 'value', heading: '人数', kind: 'count', unit: '人', required: false, about: '年末人数。' },
    status,
    note,
  ],
  key: ['year', 'areaCode', 'indicator'],
  value: 'value',
} as const satisfies DatasetSchema;
