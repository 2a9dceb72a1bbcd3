import type { DatasetSchema } from '../schema.ts';

/** What the plan promises, in numbers. */
export const targets = {
  name: 'targets',
  title: '计划目标',
  about: '计划写明的量化目标，均为下限。',
  columns: [
    { key: 'indicator', heading: '指标', kind: 'term', list: 'targets', required: true, about: '目标所指的对象。' },
    {
      key: 'scope',
      heading: '口径',
      kind: 'text',
      required: true,
      limit: 30,
      example: '每年',
      about: '每年，或截止时间。',
    },
    { key: 'value', heading: '目标值', kind: 'count', required: true, about: '下限，整数。' },
    { key: 'unit', heading: '单位', kind: 'unit', required: true, example: '个', about: '计划所用的量词。' },
    {
      key: 'clause',
      heading: '条款',
      kind: 'clause',
      required: true,
      about: '计划中的出处，与 content/plan.mdx 的标签一致。',
    },
  ],
  key: ['indicator'],
  value: 'value',
} as const satisfies DatasetSchema;
