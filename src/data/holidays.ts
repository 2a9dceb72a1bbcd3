import { readTable } from './csv.ts';
import { matchHeadings } from './headings.ts';
import { dateText } from './canonical.ts';
import { problemList, type Problem } from './problem.ts';
import type { Column } from './schema.ts';

/** A row of data/holidays.csv: a day off (休), or a weekend day worked instead (班), by the State Council's notice. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly type: '休' | '班';
  readonly name: string;
}

const columns: readonly Column[] = ['日期', '类型', '名称'].map((heading) => ({
  key: heading,
  heading,
  kind: 'text',
  required: true,
  about: '',
}));

/** data/holidays.csv. Days are unique; a worked day is a Saturday or Sunday. */
export function readHolidays(
  text: string,
  file: string,
): { readonly holidays: readonly Holiday[]; readonly problems: readonly Problem[] } {
  const table = readTable(text, file);
  const match = matchHeadings(columns, table.heading?.cells ?? [], file);
  const { problems, report } = problemList(file);
  const cellOf = (heading: string, cells: readonly string[]): string => {
    const place = match.places.get(heading);
    return place === undefined ? '' : (cells[place] ?? '');
  };
  const holidays = new Map<string, Holiday>();
  for (const { cells, line } of table.records) {
    const [date, type, name] = [cellOf('日期', cells), cellOf('类型', cells), cellOf('名称', cells)];
    if (date === '' || dateText(date) !== date) report(line, '日期', `应为日期，如 2026-10-01，实际为「${date}」`);
    else if (holidays.has(date)) report(line, '日期', `${date} 已经写过；一天只写一行`);
    else if (type !== '休' && type !== '班') report(line, '类型', `只能是 休、班，实际为「${type}」`);
    else if (name === '') report(line, '名称', '不能为空，如 国庆节');
    else if (type === '班' && [1, 2, 3, 4, 5].includes(new Date(date).getUTCDay()))
      report(line, '类型', `${date} 本来就是工作日；放假请写「休」`);
    else holidays.set(date, { date, type, name });
  }
  return { holidays: [...holidays.values()], problems: [...table.problems, ...match.problems, ...problems] };
}
