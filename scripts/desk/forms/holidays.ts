import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHolidays, type Holiday } from '../../../src/data/holidays.ts';
import { readNotice } from '../../../src/data/holiday-notice.ts';
import { formatProblems } from '../../../src/data/problem.ts';
import { csvText } from '../../../src/data/write-csv.ts';
import { asBefore, contextOf, today, valueOf, type FileForm } from './form.ts';

const file = 'data/holidays.csv';

const has = (holidays: readonly Holiday[], year: number): boolean =>
  holidays.some(({ date }) => date.startsWith(String(year)));

/** The year whose days off should be on file by `day` and are not; null when none is missing. Notices come out in October or November. */
export function missingYear(holidays: readonly Holiday[], day: string): number | null {
  const year = Number(day.slice(0, 4));
  if (!has(holidays, year)) return year;
  return day.slice(5) >= '11-01' && !has(holidays, year + 1) ? year + 1 : null;
}

const yearField = (value: string) =>
  ({ name: 'year', label: '年份', kind: 'text', value, required: true, hint: '四位数字' }) as const;

/** 节假日, in data/holidays.csv, from the State Council's yearly notice. */
export const holidaysForm: FileForm = {
  id: 'holidays',
  title: '节假日',
  show(root) {
    const year = missingYear(contextOf(root).holidays, today()) ?? Number(today().slice(0, 4)) + 1;
    return {
      id: 'holidays',
      title: '节假日',
      about: [
        '场所“今天开不开”按国务院办公厅每年的放假通知判断。没有收录的年份，页面会说明“未计节假日”。',
        '把通知里“一、元旦……”到“七、国庆节……”各段原文粘贴在下面；星期和天数会核对，对不上就不收。同一年已有的会替换。',
      ],
      groups: [
        {
          title: '放假通知',
          fields: [
            yearField(String(year)),
            {
              name: 'notice',
              label: '通知的各段',
              kind: 'lines',
              value: '',
              required: true,
              hint: '如 一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
            },
          ],
        },
      ],
      submit: '看看会改什么',
    };
  },
  fill(root, values) {
    const year = valueOf(values, 'year').normalize('NFKC');
    if (!/^20\d\d$/.test(year)) return { errors: [{ name: 'year', message: `应为四位数字的年份，实际为「${year}」` }] };
    const { days, problems } = readNotice(valueOf(values, 'notice'), Number(year));
    if (problems.length > 0) return { errors: problems.map((message) => ({ name: 'notice', message })) };
    const own = new Set(days.map(({ date }) => date));
    const kept = contextOf(root).holidays.filter(({ date }) => !date.startsWith(year) && !own.has(date));
    const all = [...kept, ...days].toSorted((one, other) => (one.date < other.date ? -1 : 1));
    const text = csvText([['日期', '类型', '名称'], ...all.map(({ date, type, name }) => [date, type, name])]);
    const read = readHolidays(text, file);
    if (read.problems.length > 0) return { errors: [{ name: 'notice', message: formatProblems(read.problems) }] };
    return {
      what: `收录${year}年节假日`,
      files: new Map([[file, asBefore(readFileSync(join(root, file), 'utf8'), text)]]),
    };
  },
};
