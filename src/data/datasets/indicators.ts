import type { DatasetSchema } from '../schema.ts';
import { area, areaCode, note, status, year } from './columns.ts';

/** What is counted for the measures that the plan sets no number for. */
export const indicators = {
  name: 'indicators',
  title: '举措进展指标',
  about: '计划没有写明数量目标的举措，按年度和地区统计的进展。',
  needs: 'indicators',
  columns: [
    year,
    areaCode,
    area,
    { key: 'indicator', heading: '指标', kind: 'term', list: 'indicators', required: true, about: '指标名称。' },
    { key: 'value', heading: '数值', kind: 'count', required: false, about: '非负整数。' },
    { key: 'unit', heading: '单位', kind: 'text', required: true, limit: 10, about: '指标的计量单位。' },
    status,
    note,
  ],
  key: ['year', 'areaCode', 'indicator'],
  value: 'value',
} as const satisfies DatasetSchema;
