import { expect, test } from 'vitest';
import { datasets, type DatasetName } from './registry.ts';
import type { Column } from './schema.ts';

const headings = (name: DatasetName, isMeant: (column: Column) => boolean): string => {
  const columns: readonly Column[] = datasets[name].columns;
  return columns
    .filter(isMeant)
    .map(({ heading }) => heading)
    .join(' ');
};

const ofAPlace =
  '级别 批次 认定时间 有效期至 乡镇街道 地址 经度 纬度 坐标系 坐标精度 服务内容 服务范围 产业领域 服务时间 是否需预约 联系部门 办公电话 对接人力社保部门 对接电话 网址 来源网址 核实日期 备注';

test.each([
  ['targets', '', ''],
  ['engineers', '人数 备注', '备注'],
  ['indicators', '数值 备注', '备注'],
  ['professionals', '人数 备注', '备注'],
  ['places', ofAPlace, '更新日期 核实日期 备注'],
] as const)('datasets.%s may leave these cells empty, and change these without a reason', (name, optional, upkeep) => {
  expect(headings(name, ({ required }) => !required)).toBe(optional);
  expect(headings(name, (column) => column.upkeep === true)).toBe(upkeep);
});
