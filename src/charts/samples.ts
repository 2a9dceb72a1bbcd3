import {
  areas,
  bars,
  datum,
  gapPanels,
  growth,
  kinds,
  ground,
  labels,
  numbers,
  pending,
  points,
  provisional,
  series,
  square,
  tierPanels,
  withheld,
  years,
} from './sample-data.ts';
import { drawingWidths } from './theme.ts';
import type { Chart } from './types.ts';

/** Sample charts by name; the drawings beside the tests carry these names. */
export const samples: Readonly<Record<string, Chart>> = {
  bars,
  'bars-zero-and-states': {
    kind: 'bars',
    unit: '场',
    categories: years,
    series: [series('培训场次', datum(0), datum(null), withheld(), pending())],
  },
  'bars-grouped': {
    kind: 'bars',
    unit: '人',
    categories: years,
    series: [
      series('创新工程师', datum(0), datum(1041), datum(990), pending()),
      series('领军工程师', datum(90), datum(null), withheld(), pending()),
    ],
    target: { value: 1000, label: '每年目标≥' },
  },
  'bars-three-series': {
    kind: 'bars',
    unit: '人',
    categories: years,
    series: [
      series('高级', ...numbers(12063, 12890, 13321), provisional(13800)),
      series('中级', ...numbers(25063, 26120, 27890), provisional(28100)),
      series('初级', ...numbers(22063, 23110, 23876), provisional(24420)),
    ],
  },
  'bars-pending': { ...bars, series: [series('企业工程师', pending(), pending(), pending(), pending())] },
  hbars: {
    kind: 'hbars',
    unit: '人',
    categories: areas,
    series: [
      series(
        '企业工程师',
        ...numbers(5120, 3660, 3350, 2870, 2100),
        provisional(1980),
        datum(1500),
        withheld(),
        datum(null),
        datum(0),
      ),
    ],
  },
  'hbars-long-names': {
    kind: 'hbars',
    unit: '家',
    categories: [
      '专业技术人员继续教育基地（市级以上，含国家级和省级示范基地）',
      '321人才企业工作站',
      '企业职称评审服务点（创业孵化基地、高新技术开发区、科技园区）',
    ],
    series: [series('2025年', datum(29), provisional(23), datum(28))],
    target: { value: 30, label: '2025年目标≥' },
  },
  'hbars-grouped': {
    kind: 'hbars',
    unit: '人',
    categories: ['义乌', '东阳', '永康'],
    series: [series('创新工程师', ...numbers(311, 240, 226)), series('领军工程师', datum(31), pending(), withheld())],
    target: { value: 250 },
  },
  'hbars-stacked': {
    kind: 'hbars',
    layout: 'stacked',
    unit: '人',
    categories: ['市区', '义乌', '东阳', '永康', '磐安'],
    series: [
      series('高级', ...numbers(8063, 3120, 2560), withheld(), datum(420)),
      series('中级', ...numbers(15063, 9120, 7560, 5980, 1420)),
      series('初级', ...numbers(12063, 8120, 6560, 5980), provisional(1420)),
    ],
    totals: [...numbers(35026, 20360, 16680), datum(null), datum(3260)],
  },
  'hbars-pending': { kind: 'hbars', unit: '人', categories: [], series: [series('企业工程师')] },
  'bullet-common': {
    kind: 'bullet',
    scale: 'common',
    unit: '家',
    rows: [
      { label: kinds[0] ?? '', value: datum(23), target: { value: 20, ref: 'targets/321人才企业工作站' } },
      { label: kinds[1] ?? '', value: provisional(29), target: { value: 30 } },
      { label: kinds[2] ?? '', unit: '个', value: withheld(), target: { value: 30 } },
      { label: '联盟中心', unit: '个', value: datum(0) },
    ],
  },
  'bullet-share': {
    kind: 'bullet',
    scale: 'share',
    unit: '人',
    rows: tierPanels.map(({ title, target }, index) => ({
      label: title,
      value: datum([23150, 999, 131][index] ?? 0),
      target,
    })),
  },
  'bullet-pending': {
    kind: 'bullet',
    scale: 'common',
    unit: '家',
    rows: [{ label: kinds[0] ?? '', value: pending(), target: { value: 20 } }],
  },
  'multiples-bars-free': {
    kind: 'multiples',
    mark: 'bars',
    scale: 'free',
    unit: '人',
    categories: years,
    panels: tierPanels,
  },
  'multiples-lines-shared': {
    kind: 'multiples',
    mark: 'lines',
    scale: 'shared',
    unit: '家（个）',
    categories: years,
    panels: growth,
  },
  'multiples-areas': {
    kind: 'multiples',
    mark: 'bars',
    scale: 'shared',
    unit: '人',
    categories: years,
    panels: areas.map((title, index) => ({
      title,
      values: numbers(...[400, 420, 460, 505].map((value) => Math.round(value / (index + 1)))),
    })),
  },
  'multiples-pending': {
    kind: 'multiples',
    mark: 'bars',
    scale: 'free',
    unit: '人',
    categories: years,
    panels: tierPanels.map((panel) => ({ ...panel, values: [pending(), pending(), pending(), pending()] })),
  },
  dots: {
    kind: 'dots',
    unit: '人',
    categories: areas.slice(0, 6),
    series: [
      series('2022年', ...numbers(812, 640, 502, 410, 300, 0)),
      series('2025年', datum(1120), datum(660), provisional(650), withheld(), datum(420), datum(35)),
    ],
  },
  'dots-long-names': {
    kind: 'dots',
    unit: '人',
    categories: ['企业职称评审服务点所在企业', '继续教育基地'],
    series: [
      series('高级', ...numbers(8, 64)),
      series('中级', ...numbers(60, 66)),
      series('初级', ...numbers(112, null)),
    ],
  },
  position: { kind: 'position', kinds, points, labels, ground },
  'position-borders': {
    kind: 'position',
    kinds,
    points,
    labels,
    borders: [square(119.3, 28.7, 0.55), square(119.85, 28.7, 0.55), square(119.85, 29.25, 0.3)],
    mapNumber: '示例S（0000）00号',
  },
  spark: { kind: 'spark', values: [datum(5), datum(null), datum(18), provisional(23)], target: { value: 20 } },
  'multiples-behind': {
    kind: 'multiples',
    mark: 'lines',
    scale: 'shared',
    unit: '人',
    categories: years,
    behind: '全市',
    panels: ['全市', ...areas.slice(0, 4)].map((title, index) => ({
      title,
      values: [
        ...numbers(31 + index, index === 2 ? null : 34, 37 - index),
        index === 3 ? pending() : provisional(36 + index),
      ],
    })),
  },
  'multiples-gaps': {
    kind: 'multiples',
    mark: 'bars',
    scale: 'free',
    unit: { label: '人', divisor: 1, decimals: 0 },
    categories: years,
    panels: gapPanels(),
  },
};

/** Widths at which a sample is drawn: those of the pages, and for the tiny line that of a table cell. */
export const widthsOf = (chart: Chart): readonly number[] =>
  chart.kind === 'spark' ? [120] : chart.kind === 'position' ? [200, 340, 720] : drawingWidths;
