import { describe, expect, it } from 'vitest';
import { datasets } from '../../data/registry.ts';
import { schemaAt } from '../../data/schema.ts';
import { testAreas, testVocabulary } from '../../data/testing.ts';
import { tableSchema } from './table-schema.ts';

const words = { vocabulary: testVocabulary, areas: testAreas };
const { fields, primaryKey, missingValues } = tableSchema(schemaAt(datasets.engineers, '2025-01-16'), false, words);
const field = (name: string) => fields.find((each) => each.name === name);

describe('tableSchema(schema, demo, words)', () => {
  it('names the columns as the file does', () => {
    expect(fields.map(({ name }) => name)).toEqual(['年份', '地区代码', '地区', '层级', '人数', '状态', '备注']);
    expect(primaryKey).toEqual(['年份', '地区代码', '层级']);
    expect(missingValues).toEqual(['']);
  });
  it.each([
    ['年份', { type: 'year', constraints: { required: true } }],
    ['层级', { type: 'string', constraints: { required: true, enum: ['初阶', '高阶'] } }],
    ['人数', { type: 'integer', unit: '人', constraints: { minimum: 0 } }],
    ['状态', { constraints: { required: true, enum: ['正式', '初步', '未公布', '不予公布', '待发布'] } }],
    ['地区', { constraints: { required: true, enum: testAreas.map(({ name }) => name) } }],
  ])('limits %s', (name, expected) => {
    expect(field(name)).toMatchObject(expected);
  });
  it('says which single column is unique', () => {
    const id = tableSchema(datasets.places, false, words).fields[0];
    expect(id).toMatchObject({ name: '编号', constraints: { required: true, unique: true } });
  });
  it('puts the demo mark first', () => {
    expect(tableSchema(datasets.engineers, true, words).fields[0]).toMatchObject({
      name: '数据性质',
      constraints: { enum: ['示例数据，不可引用'] },
    });
  });
});
