import type { CsvRecord } from '../csv.ts';
import type { Area } from '../areas.ts';
import type { Known } from '../lookup.ts';
import type { DatasetSchema } from '../schema.ts';
import type { QuestionList } from './question.ts';
import type { Title } from './title-year.ts';

/** How the whole city was first written in the file. */
interface Writing {
  readonly line: number;
  readonly text: string;
}

/** What a total is read from. */
export interface OwnTotalInput {
  readonly schema: DatasetSchema;
  readonly known: Known;
  readonly titles: readonly Title[];
  /** By the name of the area that was read. */
  readonly writings: ReadonlyMap<string, Writing>;
  readonly records: readonly CsvRecord[];
  readonly list: QuestionList;
}

/** The counties and zones that titles name. */
export function namedAreas(known: Known, titles: readonly Title[]): readonly Area[] {
  const text = titles.map((title) => title.text).join(' ');
  return known.context.areas.filter(
    ({ name, level }) => (level === '县市区' || level === '功能区') && text.includes(name),
  );
}

const leftOut = '不导入';
const total = /^(?:合计|总计|共计|小计|总数)$/;

/** Asks whose 合计 it is where the titles name a county: its own table adds up its own numbers, not the city's. */
export function settleOwnTotal({
  schema,
  known,
  titles,
  writings,
  records,
  list,
}: OwnTotalInput): readonly CsvRecord[] {
  const city = known.context.areas.find(({ level }) => level === '市');
  const writing = city && writings.get(city.name);
  if (city === undefined || writing === undefined || !total.test(writing.text.replace(/\s/g, ''))) return records;
  const named = namedAreas(known, titles);
  if (named.length === 0) return records;
  const at = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const [code, name] = [at('areaCode'), at('area')];
  const hasRow = (area: Area): boolean => records.some(({ cells }) => cells[code] === area.code);
  const choices = [
    ...[city, ...named.filter((area) => !hasRow(area))].map((area) => ({
      value: area.name,
      label: `是${area.name}的${writing.text}`,
    })),
    ...(named.some(hasRow) ? [{ value: leftOut, label: '只是表里这些行的，这一行不导入' }] : []),
  ];
  const question = `标题里有${named.map(({ name }) => `「${name}」`).join('、')}，看不出「${writing.text}」是全市的还是它的`;
  const answer = list.ask({ id: `scope:${writing.text}`, line: writing.line, column: '地区', text: question, choices });
  if (answer === leftOut) return records.filter(({ cells }) => cells[code] !== city.code);
  const meant = named.find((area) => area.name === answer);
  if (meant === undefined) return records;
  return records.map((record) =>
    record.cells[code] === city.code
      ? {
          ...record,
          cells: record.cells.map((cell, index) => (index === code ? meant.code : index === name ? meant.name : cell)),
        }
      : record,
  );
}
