import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { datasetNames, type DatasetName } from '../../src/data/registry.ts';
import { suggestion } from '../../src/data/suggestion.ts';
import { statusWords } from '../../src/kit/datum.ts';
import { Stop } from '../lib/stop.ts';

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
  /** 状态 of numbers, and of gaps, that the file does not state. */
  readonly status: string | null;
  readonly missing: string | null;
  /** Addresses of published numbers that the file is meant to withhold. */
  readonly withhold: readonly string[];
}

const usage =
  '用法：npm run import -- 文件 --dataset 数据集 --date YYYY-MM-DD [--status 正式|初步] [--missing 未公布|不予公布|待发布] [--withhold 地址] [--dry-run]';

const stop = (message: string): never => {
  throw new Stop(`${message}\n${usage}`);
};

const isDataset = (name: string): name is DatasetName => (datasetNames as readonly string[]).includes(name);

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

function oneOf(name: string, value: string | undefined, words: readonly string[]): string | null {
  if (value === undefined || words.includes(value)) return value ?? null;
  return stop(`--${name} 只能是 ${words.join('、')}，实际为「${value}」`);
}

const { final, provisional, missing, withheld, pending } = statusWords;

function parse(words: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = {
      dataset: text,
      date: text,
      status: text,
      missing: text,
      withhold: { ...text, multiple: true },
      'dry-run': { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    return stop(`参数有误：${(error as Error).message}`);
  }
}

/** Reads the words of the command line, given in `folder`; throws a Stop that names the usage when they do not make sense. */
export function readOptions(words: readonly string[], folder: string): ImportOptions {
  const { positionals, values } = parse(words);
  const [file, ...more] = positionals;
  const { dataset = '', date = '', withhold = [], 'dry-run': dryRun = false } = values;
  if (file === undefined) return stop('没有写要导入的文件');
  if (more.length > 0) return stop(`一次只能导入一个文件，实际写了 ${positionals.length} 个；文件名有空格时加引号`);
  if (!isDataset(dataset))
    return stop(`--dataset 应为 ${datasetNames.join('、')}，实际为「${dataset}」${suggestion(dataset, datasetNames)}`);
  if (!isDay(date)) return stop(`--date 应为发布日期，如 2025-03-20，实际为「${date}」`);
  const status = oneOf('status', values.status, [final, provisional]);
  const gap = oneOf('missing', values.missing, [missing, withheld, pending]);
  return { file, path: resolve(folder, file), dataset, date, dryRun, status, missing: gap, withhold };
}
