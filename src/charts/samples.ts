import type { BarsChart, Chart, Datum, LonLat, Series, Status } from './types.ts';

/** Invented charts for tests: each kind, each state. Nothing on the site is drawn from them. */

let cell = 0;
/** A number, or with `null` one of the states without a number. */
const datum = (value: number | null, status: Status = value === null ? 'missing' : 'final'): Datum => {
  cell += 1;
  return { value, status, ref: `sample/${cell}` };
};
const numbers = (...values: readonly (number | null)[]): Datum[] => values.map((value) => datum(value));
const provisional = (value: number): Datum => datum(value, 'provisional');
const withheld = (): Datum => datum(null, 'withheld');
const pending = (): Datum => datum(null, 'pending');
const series = (name: string, ...values: readonly Datum[]): Series => ({ name, values });

const years = ['2022', '2023', '2024', '2025'];
const areas = ['义乌', '东阳', '永康', '婺城不含开发区', '兰溪', '开发区', '金东', '武义', '浦江', '磐安'];
const kinds = ['321人才企业工作站', '继续教育基地', '企业职称评审服务点'];

const tierPanels = [
  {
    title: '企业工程师',
    values: [...numbers(19876, 20341, 22890), provisional(23150)],
    target: { value: 20000, ref: 'targets/企业工程师' },
  },
  {
    title: '创新工程师',
    values: [...numbers(1041, 1103), withheld(), pending()],
    target: { value: 1000, ref: 'targets/创新工程师' },
  },
  {
    title: '领军工程师',
    values: [...numbers(0, 99), datum(null), provisional(131)],
    target: { value: 100, ref: 'targets/领军工程师' },
  },
];
const growth = [
  { title: kinds[0] ?? '', unit: '家', values: numbers(5, 11, 18, 23), target: { value: 20 } },
  { title: kinds[1] ?? '', unit: '家', values: [...numbers(12, 20, 27), provisional(31)], target: { value: 30 } },
  { title: kinds[2] ?? '', unit: '个', values: numbers(4, null, 22, 28), target: { value: 30 } },
];
const bars: BarsChart = {
  kind: 'bars',
  unit: '人',
  categories: years,
  series: [series('企业工程师', ...numbers(19876, 20341, 22890), provisional(23150))],
  target: { value: 20000, label: '每年目标≥', ref: 'targets/企业工程师' },
};
const seats: readonly (readonly [string, number, number])[] = [
  ['示例甲县', 119.45, 29.21],
  ['示例乙县', 119.57, 29.09],
  ['示例丙县', 119.69, 29.1],
  ['示例丁县', 120.07, 29.31],
  ['示例戊县', 120.24, 29.29],
  ['示例己县', 120.04, 28.9],
];
const around = (lon: number, lat: number, index: number): LonLat => [
  lon + Math.cos(index * 2.4) * 0.011 * Math.sqrt(index),
  lat + Math.sin(index * 2.4) * 0.01 * Math.sqrt(index),
];
const square = (lon: number, lat: number, side: number) => ({
  type: 'Feature' as const,
  properties: null,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [lon, lat],
        [lon, lat + side],
        [lon + side, lat + side],
        [lon + side, lat],
        [lon, lat],
      ],
    ],
  },
});
const points = seats.flatMap(([, lon, lat], seat) =>
  Array.from({ length: 9 }, (_, index) => ({
    name: `示例服务点${seat * 9 + index + 1}`,
    at: around(lon, lat, index + 1),
    kind: kinds[(seat + index) % 3] ?? '',
    ref: `places/S${seat * 9 + index + 1}`,
  })),
);
const labels = seats.map(([name, lon, lat]) => ({ name, at: [lon, lat] as const }));

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
  lines: {
    kind: 'lines',
    unit: '人',
    years: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
    series: [series('入库人数', ...numbers(3120, 4011, 4800, 5022, 6480, 7105, 8190), provisional(9020))],
    targets: [{ value: 8000 }],
  },
  'lines-several': {
    kind: 'lines',
    unit: '家',
    years: [2022, 2023, 2024, 2025],
    series: growth.map(({ title, values }) => series(title, ...values)),
    targets: [
      { value: 20, label: '工作站目标≥' },
      { value: 30, label: '基地、服务点目标≥' },
    ],
  },
  'lines-five': {
    kind: 'lines',
    unit: '人',
    years: [2022, 2023, 2024, 2025],
    series: ['示例甲县（不含开发区）', '示例乙县', '示例丙县', '示例丁县', '示例戊县'].map((name, index) =>
      series(name, ...numbers(300 + index * 9, 340 + index * 5, 360 + index * 4, 400 + index * 3)),
    ),
  },
  'lines-gaps': {
    kind: 'lines',
    unit: '人',
    years: [2021, 2022, 2023, 2024, 2025],
    series: [
      series('示例甲县', datum(12), datum(null), datum(18), withheld(), pending()),
      series('示例乙县', datum(0), datum(8), datum(null), datum(11), pending()),
    ],
  },
  'lines-pending': {
    kind: 'lines',
    unit: '人',
    years: [2022, 2023, 2024, 2025],
    series: [series('企业工程师', pending(), pending(), pending(), pending())],
    targets: [{ value: 20000, label: '每年目标≥' }],
  },
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
    target: { value: 80 },
  },
  slope: {
    kind: 'slope',
    unit: '人',
    from: '2022年',
    to: '2025年',
    rows: [
      { label: '义乌市', from: datum(812), to: datum(1120), emphasis: true },
      { label: '东阳市', from: datum(640), to: datum(660) },
      { label: '永康市', from: datum(502), to: provisional(650) },
      { label: '婺城区（不含开发区）', from: datum(410), to: datum(405) },
      { label: '兰溪市', from: datum(300), to: datum(420) },
      { label: '金东区', from: datum(290), to: datum(430) },
      { label: '浦江县', from: datum(110), to: withheld() },
      { label: '磐安县', from: datum(null), to: datum(35) },
    ],
  },
  position: { kind: 'position', kinds, points, labels },
  'position-borders': {
    kind: 'position',
    kinds,
    points,
    labels,
    borders: [square(119.3, 28.7, 0.55), square(119.85, 28.7, 0.55), square(119.85, 29.25, 0.3)],
    mapNumber: '示例S（0000）00号',
  },
  spark: { kind: 'spark', values: [datum(5), datum(null), datum(18), provisional(23)], target: { value: 20 } },
};

/** Widths at which a sample is drawn: those of the pages, and for the tiny line that of a table cell. */
export const widthsOf = (chart: Chart): readonly number[] => (chart.kind === 'spark' ? [120] : [340, 720]);
