import type { CsvRecord } from '../csv.ts';
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
  const text = titles.map((title) => title.text).join(' ');
  const named = known.context.areas.filter(
    ({ name, level }) => (level === '县市区' || level === '功能区') && text.includes(name),
  );
  if (named.length === 0) return records;
  const choices = [city, ...named].map(({ name }) => ({ value: name, label: `是${name}的${writing.text}` }));
  const question = `标题里有${named.map(({ name }) => `「${name}」`).join('、')}，看不出「${writing.text}」是全市的还是它的`;
  const answer = list.ask({ id: `scope:${writing.text}`, line: writing.line, column: '地区', text: question, choices });
  const meant = named.find(({ name }) => name === answer);
  if (meant === undefined) return records;
  const at = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const [code, name] = [at('areaCode'), at('area')];
  return records.map((record) =>
    record.cells[code] === city.code
      ? {
          ...record,
          cells: record.cells.map((cell, index) => (index === code ? meant.code : index === name ? meant.name : cell)),
        }
      : record,
  );
}
