import { hasNumber, type Status, statusWords } from '../kit/datum.ts';
import { findText, type DraftRow, type RowCheck, type RowProblem } from './draft-row.ts';
import type { Known } from './lookup.ts';
import { checkPast, checkRevocation } from './moment-checks.ts';
import { checkPosition } from './place-checks.ts';
import type { DatasetSchema } from './schema.ts';
import { suggestion } from './suggestion.ts';

const checkStatus: RowCheck = (row, schema) => {
  const key = schema.value;
  if (key === undefined || !('status' in row) || !(key in row)) return [];
  const status = row['status'] as Status;
  if (hasNumber(status) === (row[key] !== null)) return [];
  const message = hasNumber(status)
    ? `状态为「${statusWords[status]}」，必须有数字；没有数字时状态写 未公布、不予公布 或 待发布`
    : `状态为「${statusWords[status]}」，数字应留空，实际为「${row[key] ?? ''}」；已公布的数字状态写 正式 或 初步`;
  return [{ key, message }];
};

const checkAreaPair: RowCheck = (row, _schema, known) => {
  const [code, name] = [findText(row, 'areaCode'), findText(row, 'area')];
  const byCode = known.areaByCode.get(code ?? '');
  const byName = known.areaByName.get(name ?? '');
  if (byCode === undefined || byName === undefined || byCode === byName) return [];
  const message = `地区代码 ${byCode.code} 的名称是「${byCode.name}」，实际为「${byName.name}」；若指${byName.name}，代码应为 ${byName.code}`;
  return [{ key: 'area', message }];
};

const checkCounty: RowCheck = (row, _schema, known) => {
  const county = known.areaByName.get(findText(row, 'county') ?? '');
  if (county === undefined) return [];
  if (county.level === '市' || county.level === '统计口径') {
    const places = known.context.areas.filter(({ level }) => level === '县市区' || level === '功能区');
    return [
      {
        key: 'county',
        message: `「${county.name}」不是一个县（市、区）；可以写 ${places.map(({ name }) => name).join('、')}`,
      },
    ];
  }
  const town = findText(row, 'town');
  // A functional zone has no towns of its own in the national list: those of the county around it count.
  const homes = [county.code, county.level === '功能区' ? county.parent : null];
  if (town === undefined || homes.some((home) => known.towns.has(`${home ?? ''}/${town}`))) return [];
  return [{ key: 'town', message: strayTown(town, county.name, homes, known) }];
};

function strayTown(town: string, county: string, homes: readonly (string | null)[], known: Known): string {
  const { towns } = known.context;
  const elsewhere = towns.filter(({ name }) => name === town).map((found) => known.areaByCode.get(found.county)?.name);
  if (elsewhere.length > 0) return `${county}没有「${town}」，它在${elsewhere.join('、')}；请核对县市区或乡镇街道`;
  const near = suggestion(
    town,
    towns.filter((found) => homes.includes(found.county)).map(({ name }) => name),
  );
  return `${county}没有「${town}」${near}；名称见 data/towns.csv`;
}

const checkUnit: RowCheck = (row, schema, known) => {
  if (schema.name !== 'indicators') return [];
  const indicator = known.context.vocabulary.indicators.find(({ name }) => name === row['indicator']);
  if (indicator === undefined || !('unit' in row) || row['unit'] === indicator.unit) return [];
  return [
    { key: 'unit', message: `「${indicator.name}」的单位是「${indicator.unit}」，实际为「${row['unit'] ?? ''}」` },
  ];
};

const checkKey: RowCheck = (row, schema) =>
  schema.key
    .filter((key) => findText(row, key)?.includes('/') === true)
    .map((key) => ({ key, message: `不能含「/」，它在数字的地址里用来分隔；实际为「${row[key] ?? ''}」` }));

const checks: readonly RowCheck[] = [
  checkKey,
  checkStatus,
  checkAreaPair,
  checkCounty,
  checkUnit,
  checkPosition,
  checkPast,
  checkRevocation,
];

/** Everything that contradicts itself in one row. */
export const checkRow = (row: DraftRow, schema: DatasetSchema, known: Known): readonly RowProblem[] =>
  checks.flatMap((check) => check(row, schema, known));
