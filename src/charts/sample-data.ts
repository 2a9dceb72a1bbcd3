import type { Datum, Status } from '../kit/datum.ts';
import type { BarsChart, LonLat, Series } from './types.ts';

/** Invented numbers for the sample charts of the tests. Nothing on the site is drawn from them. */

let cell = 0;
/** A number, or with `null` one of the states without a number. */
export const datum = (value: number | null, status: Status = value === null ? 'missing' : 'final'): Datum => {
  cell += 1;
  return { value, status, ref: `sample/${cell}` };
};
/** Final numbers; null is 未公布. */
export const numbers = (...values: readonly (number | null)[]): Datum[] => values.map((value) => datum(value));
/** A provisional number. */
export const provisional = (value: number): Datum => datum(value, 'provisional');
/** 不予公布. */
export const withheld = (): Datum => datum(null, 'withheld');
/** 待发布. */
export const pending = (): Datum => datum(null, 'pending');
/** A series. */
export const series = (name: string, ...values: readonly Datum[]): Series => ({ name, values });

/** Years as categories. */
export const years = ['2022', '2023', '2024', '2025'];
/** Names of areas. */
export const areas = ['义乌', '东阳', '永康', '婺城不含开发区', '兰溪', '开发区', '金东', '武义', '浦江', '磐安'];
/** Kinds of places, with long names. */
export const kinds = ['321人才企业工作站', '继续教育基地', '企业职称评审服务点'];

/** Three panels of very different size, with every state. */
export const tierPanels = [
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
/** Three panels of like size. */
export const growth = [
  { title: kinds[0] ?? '', unit: '家', values: numbers(5, 11, 18, 23), target: { value: 20 } },
  { title: kinds[1] ?? '', unit: '家', values: [...numbers(12, 20, 27), provisional(31)], target: { value: 30 } },
  { title: kinds[2] ?? '', unit: '个', values: numbers(4, null, 22, 28), target: { value: 30 } },
];
/** Four years against a target. */
export const bars: BarsChart = {
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
/** A border that winds as d3-geo wants it. */
export const square = (lon: number, lat: number, side: number) => ({
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
/** Invented places around them. */
export const points = seats.flatMap(([, lon, lat], seat) =>
  Array.from({ length: 9 }, (_, index) => ({
    name: `示例服务点${seat * 9 + index + 1}`,
    at: around(lon, lat, index + 1),
    kind: kinds[(seat + index) % 3] ?? '',
    ref: `places/S${seat * 9 + index + 1}`,
  })),
);
/** Invented county seats. */
/** Invented names that places lie among: some far apart, some close together. */
export const ground = seats.flatMap(([name, lon, lat], index) =>
  [0.06, 0.16].map((step) => ({
    name: `${name}${'东西'.charAt(index % 2)}镇`,
    at: [lon + step, lat - step / 2] as const,
  })),
);

export const labels = seats.map(([name, lon, lat]) => ({ name, at: [lon, lat] as const }));

/** A total by its gap to a pace: ahead, behind, at it. */
const gap = (value: number, drawn: number, status: Status = 'final'): Datum => ({
  ...datum(value, status),
  drawn,
  label: drawn === 0 ? '0' : `${drawn > 0 ? '+' : '-'}${String(Math.abs(drawn))}`,
});
/** Three panels of gaps: from behind to ahead, always behind, and with a number that is not there. */
export const gapPanels = () => [
  {
    title: '企业工程师',
    values: [gap(18762, -1238), gap(39245, -755), gap(61402, 1402), gap(83248, 3248, 'provisional')],
    base: { value: 20000, label: '进度：每年≥' },
  },
  {
    title: '创新工程师',
    values: [gap(927, -73), gap(1841, -159), gap(2790, -210), gap(3670, -330)],
    base: { value: 1000, label: '进度：每年≥' },
  },
  {
    title: '领军工程师',
    values: [gap(100, 0), gap(214, 14), withheld(), pending()],
    base: { value: 100, label: '进度：每年≥' },
  },
];
