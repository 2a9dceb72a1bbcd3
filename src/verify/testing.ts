import type { NumbersFile } from './file.ts';
import type { SentencesFile } from './sentences.ts';

/** A made-up file: two releases of 工程师, of which the second revises one number, confirms one, withholds one and drops one; a target; demo data. */
export const testFile: NumbersFile = {
  format: 2,
  datasets: [
    {
      name: 'engineers',
      title: '工程师人数',
      demo: false,
      dates: ['2024-03-01', '2025-03-01'],
      bounds: ['2023-12-31', '2024-12-31'],
    },
    { name: 'targets', title: '目标', demo: false, dates: ['2022-03-07'], bounds: ['2022-03-07'] },
    { name: 'indicators', title: '进展', demo: true, dates: ['2025-03-01'], bounds: ['2024-12-31'] },
  ],
  from: 2022,
  to: 2025,
  figures: [
    { id: 'by-year', name: '各年人数', dates: ['2024-03-01', '2025-03-01'], numbers: [0, 1, 2, 3, 4, 5] },
    { id: 'centres', name: '中心数', dates: ['2025-03-01'], numbers: [8] },
  ],
  dates: ['2022-03-07', '2024-03-01', '2025-03-01'],
  units: ['人', '名', '个'],
  addresses: [
    'engineers/2023/全市/初阶工程师',
    'engineers/2023/全市/高阶工程师',
    'engineers/2023/甲区/初阶工程师',
    'engineers/2023/甲区（不含开发区）/初阶工程师',
    'engineers/2024/全市/初阶工程师',
    'engineers/累计/2024/全市/初阶工程师',
    'engineers/2022/全市/类别:高级',
    'targets/高阶工程师',
    'indicators/2024/全市/9号中心数',
  ],
  unit: [0, 0, 0, 0, 0, 0, 0, 1, 2],
  states: [
    [1, 21_846, 'f'],
    [1, 118, 'p', 2, 121, 'f'],
    [1, 980, 'p', 2, 980, 'f'],
    [1, 77, 'f', 2, null, 'w'],
    [2, 23_000, 'f'],
    [1, null, 'n', 2, 44_846, 'f'],
    [1, 118, 'f', 2, null, 'x'],
    [0, 1000, 'f'],
    [2, 118, 'f'],
  ],
  changes: [
    [1, 2, '修订', '补报3人'],
    [3, 2, '更正', '误公布'],
  ],
  areas: [['全市', '丁市'], ['甲区', '甲'], ['甲区（不含开发区）'], ['乙县', '乙']],
  terms: [
    ['engineers', '初阶工程师', 'year', '培育', '初阶工程师'],
    ['engineers', '高阶工程师', 'year', '培育', '高阶工程师'],
    ['engineers', '类别:高级', 'year', '', '高级类别'],
    ['indicators', '9号中心数', 'end', '', '9号中心数', '9号中心'],
  ],
  targets: [[7, '每年', '二·高阶']],
  ranks: [],
  marks: [['累计', '累计'], ['计数']],
};

/** Sentences of two pages: one still printed, one that no longer is, one whose number changed, one of demo data. */
export const testSentences: SentencesFile = {
  format: 1,
  pages: [
    ['/statistics/by-year/2024-03-01/', '各年人数', '2024-03-01', false],
    ['/statistics/by-year/2025-03-01/', '各年人数', '2025-03-01', false],
    ['/statistics/centres/2025-03-01/', '中心数', '2025-03-01', true],
  ],
  sentences: [
    ['2023年全市培育初阶工程师21,846人', 'now', 0, 1],
    ['2023年全市培育高阶工程师118人（初步）', 'changed', 0],
    ['初阶工程师最多，占“大头”', 'holds', 0],
    ['2024年底全市9号中心数118个', 'now', 2],
  ],
};
