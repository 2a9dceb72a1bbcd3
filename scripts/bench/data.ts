/** Time and memory of importing 200,000 rows of a CSV and 50,000 of a workbook, and of building 40 releases of 5,000 rows: the figures in README.md. Invented rows, in temporary folders. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildData } from '../data.ts';
import { sheetOf, workbookOf } from '../../tests/fixtures/workbook.ts';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';
import { readBytes, sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { run } from '../lib/run.ts';
import { rounded, tell } from './tools/result.ts';
import { readAreas } from '../../src/data/read-areas.ts';

export interface DataMeasure {
  readonly rows: number;
  /** Processor time of an import in its own process; time of the clock for a build. */
  readonly seconds: number;
  /** Greatest resident memory of the process, in MB; null where it was not measured. */
  readonly megabytes: number | null;
}

const heading = '年份,地区代码,地区,指标,人数,状态,备注';
const cities = readAreas(
  new TextDecoder().decode(readBytes(inProject(''), 'data/areas.csv') ?? undefined),
  'data/areas.csv',
).areas.filter(({ level }) => level === '县市区');

/** Rows of the dataset `professionals`: one indicator after another for every county. */
function lines(count: number, line: (code: string, name: string, index: number) => string): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const { code, name } = cities[index % cities.length] ?? { code: '', name: '' };
    return line(code, name, Math.floor(index / cities.length));
  });
  return `${[heading, ...rows].join('\n')}\n`;
}

const tellPeak = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.log('peak',maxRSS,'cpu',userCPUTime+systemCPUTime)})`;

/** A name for each number: parts of a breakdown are named in letters. */
const lettersOf = (index: number): string => String(index).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '');

const officeCsv = (rows: number): string =>
  lines(
    rows,
    (code, name, index) =>
      `2020年,${code},${name},类别:${lettersOf(index)},"${index % 10},${String(index % 1000).padStart(3, '0')}",正式,备注${index}`,
  );

const officeWorkbook = (rows: number): Uint8Array =>
  workbookOf(
    sheetOf(
      lines(
        rows,
        (code, name, index) => `2020年,${code},${name},类别:${lettersOf(index)},${index % 10_000},正式,备注${index}`,
      )
        .trimEnd()
        .split('\n')
        .map((line, index) => line.split(',').map((cell, column) => (column === 4 && index > 0 ? Number(cell) : cell))),
    ),
  );

/** Imports an office file of so many rows, in its own process, with `--dry-run`. */
export async function measureImport(rows: number, kind: 'csv' | 'xlsx' = 'csv'): Promise<DataMeasure> {
  const root = makeProject({});
  const file = join(root, `office.${kind}`);
  writeFileSync(file, kind === 'csv' ? officeCsv(rows) : officeWorkbook(rows));
  const words = [
    inProject('scripts/import.ts'),
    file,
    '--dataset',
    'professionals',
    '--date',
    '9999-12-31',
    '--answer',
    'merge=whole',
    '--dry-run',
  ];
  const { code, output } = await run(process.execPath, ['--import', tellPeak, ...words]);
  rmSync(root, { recursive: true });
  if (code !== 0) throw new Error(output.slice(-2000));
  const [, peak = '', microseconds = ''] = /peak (\d+) cpu (\d+)/.exec(output) ?? [];
  return { rows, seconds: Number(microseconds) / 1e6, megabytes: Number(peak) / 1000 || null };
}

/** Reads, checks, compares and writes so many releases of so many rows each. */
export async function measureBuild(releases: number, rows: number): Promise<DataMeasure> {
  const text = lines(rows, (code, name, index) => `2020,${code},${name},类别:${lettersOf(index)},${index * 7},正式,`);
  const dates = Array.from({ length: releases }, (_, index) => `${2001 + index}-01-01`);
  const sha256 = sha256Of(new TextEncoder().encode(text));
  const root = makeProject({
    ...Object.fromEntries(dates.map((date) => [`data/professionals/${date}.csv`, text])),
    'data/sources.yaml': sourcesOf(
      'professionals',
      dates.map((date) => releaseSource(date, sha256)),
    ),
  });
  const start = performance.now();
  const { built, problems } = await buildData(root);
  const seconds = (performance.now() - start) / 1000;
  rmSync(root, { recursive: true });
  if (built === null) throw new Error(problems[0]?.message);
  return { rows: releases * rows, seconds, megabytes: null };
}

if (import.meta.main) {
  const line = (what: string, { rows, seconds, megabytes }: DataMeasure): readonly (string | number)[] => [
    what,
    rows,
    rounded(seconds),
    Math.round(rows / seconds),
    megabytes === null ? '' : Math.round(megabytes),
  ];
  tell({
    title: '读和检查数据',
    how: '虚构的表：一次导入 200,000 行的 CSV、50,000 行的工作簿，和读、检查、比较 40 版各 5,000 行。',
    columns: ['', '行', '秒', '每秒行', '最高 MB'],
    rows: [
      line('导入 CSV', await measureImport(200_000)),
      line('导入工作簿', await measureImport(50_000, 'xlsx')),
      line('构建 40 版', await measureBuild(40, 5000)),
    ],
  });
}
