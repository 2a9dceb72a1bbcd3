import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ignored, type Answers } from '../../src/data/import/question.ts';
import { datasetNames, datasets, type DatasetName } from '../../src/data/registry.ts';
import type { Change } from '../../src/data/sources.ts';
import { findNearest } from '../../src/data/suggestion.ts';
import { statusWords } from '../../src/kit/datum.ts';
import { Stop } from '../lib/stop.ts';
import type { SourceForm } from './source.ts';

/** A reason as it was typed: for one cell or row, or with `null` for everything that changed. */
export interface StatedReason extends Pick<Change, 'kind' | 'reason'> {
  readonly cell: string | null;
}

/** The fields of the source that were typed. */
export interface StatedSource extends Partial<Omit<SourceForm, 'changes'>> {
  readonly reasons: readonly StatedReason[];
}

/** What `npm run import` was asked to do. */
export interface ImportOptions {
  /** The office file as it was typed, for messages. */
  readonly file: string;
  /** The same file, absolute. */
  readonly path: string;
  readonly dataset: DatasetName;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly dryRun: boolean;
  /** Write over a draft of that date. */
  readonly replace: boolean;
  /** Take the draft of that date back instead of importing a file. */
  readonly withdraw: boolean;
  readonly answers: Answers;
  readonly source: StatedSource;
}

const usage = `用法：npm run import -- 文件 --dataset 数据集 --date YYYY-MM-DD
  读法：[--status 正式|初步] [--missing 未公布|不予公布|待发布] [--sheet 工作表] [--ignore 列名]… [--withhold 地址]… [--answer 问题=回答]…
  来源：[--title 标题] [--page 网址|无] [--as-of 2025年底|无] [--published 2021] [--publisher 机构] [--licence 许可] [--note 说明]… [--reason 地址=修订：理由]…
  草稿：[--replace 替换草稿] [--withdraw 撤回草稿] [--dry-run 只看报告]`;

const stop = (message: string): never => {
  throw new Stop(`${message}\n${usage}`);
};

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

function oneOf(name: string, value: string | undefined, words: readonly string[]): Answers {
  if (value === undefined) return {};
  if (words.includes(value)) return { [name]: value };
  return stop(`--${name} 只能是 ${words.join('、')}，实际为「${value}」`);
}

/** What this plan calls its datasets, by their names. */
export type DatasetTitles = { readonly [N in DatasetName]?: string | undefined };

/** The dataset of a name or of a Chinese title; near misses are suggested. */
function datasetOf(word: string, titles: DatasetTitles): DatasetName {
  const names = new Map<string, DatasetName>(
    datasetNames.flatMap((name) =>
      [titles[name] ?? name, datasets[name].title, name].map((each) => [each, name] as const),
    ),
  );
  const found = names.get(word);
  if (found !== undefined) return found;
  const near = findNearest(word, [...names.keys()]);
  const list = datasetNames.map((name) => `${titles[name] ?? datasets[name].title}（${name}）`).join('、');
  return stop(`--dataset 应为 ${list}，实际为「${word}」${near === undefined ? '' : `；是不是「${near}」`}`);
}

const { final, provisional, missing, withheld, pending } = statusWords;
const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const known = {
  ...{
    dataset: text,
    date: text,
    status: text,
    missing: text,
    sheet: text,
    ignore: texts,
    withhold: texts,
    answer: texts,
  },
  ...{
    title: text,
    page: text,
    'as-of': text,
    published: text,
    publisher: text,
    licence: text,
    note: texts,
    reason: texts,
  },
  ...{ 'dry-run': flag, replace: flag, withdraw: flag },
} as const;

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: known });
  } catch (error) {
    return stop(`参数有误：${(error as Error).message}`);
  }
}

type Values = ReturnType<typeof parse>['values'];

function answersOf({ status, missing: gap, sheet, ignore = [], withhold = [], answer = [] }: Values): Answers {
  const free = answer.map((each) => {
    const [, id, value] = /^([^=]+)=(.+)$/su.exec(each) ?? [];
    if (id === undefined || value === undefined) return stop(`--answer 应写作 问题=回答，实际为「${each}」`);
    return [id, value] as const;
  });
  const confirmed = [...ignore.map((name) => `ignore:${name}`), ...withhold.map((name) => `withhold:${name}`)];
  return {
    ...Object.fromEntries(free),
    ...Object.fromEntries(confirmed.map((id) => [id, ignored])),
    ...oneOf('status', status, [final, provisional]),
    ...oneOf('missing', gap, [missing, withheld, pending]),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function reasonOf(word: string): StatedReason {
  const [, cell, kind, reason] = /^(?:(.+)=)?(修订|更正)\s*[:：]\s*(.+)$/su.exec(word) ?? [];
  if (kind === undefined || reason === undefined)
    return stop(`--reason 应写作 地址=修订：理由（或 更正：理由；不写地址则用于全部改动），实际为「${word}」`);
  return { cell: cell ?? null, kind: kind as Change['kind'], reason };
}

const orNone = (value: string): string | null => (/^(?:无|没有|不明|null)$/.test(value.trim()) ? null : value);

function sourceOf({
  title,
  page,
  'as-of': asOf,
  published,
  publisher,
  licence,
  note,
  reason = [],
}: Values): StatedSource {
  return {
    ...(title === undefined ? {} : { title }),
    ...(page === undefined ? {} : { page: orNone(page) }),
    ...(asOf === undefined ? {} : { asOf: orNone(asOf) }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(licence === undefined ? {} : { licence }),
    ...(note === undefined ? {} : { notes: note }),
    reasons: reason.map(reasonOf),
  };
}

/** Reads the words of the command line, given in `folder`; throws a Stop that names the usage when they do not make sense. */
export function readOptions(words: readonly string[], folder: string, titles: DatasetTitles = {}): ImportOptions {
  const { positionals, values } = parse(words);
  const { date = '', 'dry-run': dryRun = false, replace = false, withdraw = false } = values;
  const [file = '', ...more] = positionals;
  if (file === '' && !withdraw) return stop('没有写要导入的文件');
  if (file !== '' && withdraw) return stop('撤回草稿（--withdraw）不用写文件');
  if (more.length > 0) return stop(`一次只能导入一个文件，实际写了 ${positionals.length} 个；文件名有空格时加引号`);
  const dataset = datasetOf(values.dataset ?? '', titles);
  if (!isDay(date)) return stop(`--date 应为发布日期，如 2025-03-20，实际为「${date}」`);
  const answers = answersOf(values);
  return {
    file,
    path: resolve(folder, file),
    dataset,
    date,
    dryRun,
    replace,
    withdraw,
    answers,
    source: sourceOf(values),
  };
}
