import type { IndicatorRow, PlaceRow, Rows } from '../data/registry.ts';
import type { Release, Snapshot } from '../data/releases.ts';
import { testAreas } from '../data/testing.ts';
import type { Status } from '../kit/datum.ts';
import type { FigureDefinition } from './figure.ts';
import { areaFigures, figureDefinitions } from './index.ts';
import { engineer, indicator, place, snapshotOf, testTargets } from './testing.ts';

type ProfessionalRow = Rows['professionals'];

const codeOf = (area: string): string => testAreas.find(({ name }) => name === area)?.code ?? '';

const progress = (name: string, area: string, year: number, value: number | null, status?: Status): IndicatorRow => ({
  ...indicator(year, value, status),
  indicator: name,
  area,
  areaCode: codeOf(area),
  unit: name === '中心数' ? '个' : '人次',
});

const professional = (area: string, name: string, value: number | null): ProfessionalRow => ({
  year: 2020,
  areaCode: codeOf(area),
  area,
  indicator: name,
  value,
  status: value === null ? 'withheld' : 'final',
  note: null,
  line: 2,
});

const station = (id: string, county: string, recognised: string, level: string): PlaceRow => ({
  ...place(id, county, recognised),
  kind: '工作站',
  level,
});

const stationTarget = testTargets.rows
  .filter(({ indicator: name }) => name === '受理点')
  .map((target) => ({ ...target, indicator: '工作站', value: 2, unit: '家' }));

/** The test city with a second and a third kind of place, one without a target, and a second indicator, one of each type. */
function enriched(snapshot: Snapshot): Snapshot {
  const { vocabulary, releases } = snapshot;
  const [points, centres] = [vocabulary.placeKinds.slice(0, 1), vocabulary.indicators.slice(0, 1)];
  const kind = { unit: '家', measure: 9, task: '用人', about: '' };
  return {
    ...snapshot,
    vocabulary: {
      ...vocabulary,
      placeKinds: [
        ...points,
        { ...kind, id: 'stations', name: '工作站', short: '站', levels: ['省级'] },
        { ...kind, id: 'bases', name: '教育基地', short: '基地' },
      ],
      indicators: [
        ...centres.map((one) => ({ ...one, about: '建成的中心' })),
        { id: 'trained', name: '培训人次', unit: '人次', measure: 2, type: 'flow', about: '参加培训' },
      ],
    },
    releases: { ...releases, targets: { ...testTargets, rows: [...testTargets.rows, ...stationTarget] } },
  };
}

function withProfessionals(snapshot: Snapshot, rows: readonly ProfessionalRow[]): Snapshot {
  const { targets } = snapshot.releases;
  if (targets === null) throw new Error('test city without targets');
  const professionals: Release<ProfessionalRow> = { ...targets, dataset: 'professionals', date: '2021-12-01', rows };
  return { ...snapshot, releases: { ...snapshot.releases, professionals } };
}

/** What the test city had published at four moments: nothing, little, much of every state, all. */
export const moments: Readonly<Record<string, Snapshot>> = {
  nothing: enriched(snapshotOf({})),
  'first-year': enriched(
    snapshotOf({
      date: '2022-12-31',
      engineers: [
        engineer(2022, '全市', '初阶', 99),
        engineer(2022, '全市', '高阶', null, 'missing'),
        engineer(2022, '甲区', '初阶', 40),
        engineer(2022, '乙区', '初阶', 40),
        engineer(2022, '丙县', '初阶', 19),
      ],
      indicators: [progress('中心数', '全市', 2022, 0), progress('中心数', '丙县', 2022, 2)],
      places: [place('a', '甲区', '2022-12-31')],
    }),
  ),
  middle: withProfessionals(
    enriched(
      snapshotOf({
        date: '2024-06-30',
        engineers: [
          engineer(2022, '全市', '初阶', 100),
          engineer(2022, '全市', '高阶', 12),
          engineer(2023, '全市', '初阶', 12_100, 'provisional'),
          engineer(2023, '全市', '高阶', 9),
          engineer(2022, '甲区', '初阶', 80),
          engineer(2022, '甲区', '高阶', 3),
          engineer(2023, '甲区', '初阶', 75, 'provisional'),
          engineer(2023, '甲区', '高阶', 4),
          engineer(2023, '甲开发区', '初阶', 20, 'provisional'),
          engineer(2023, '甲区（不含开发区）', '初阶', 55, 'provisional'),
          engineer(2023, '乙区', '初阶', null, 'withheld'),
          engineer(2023, '乙区', '高阶', 5),
          engineer(2023, '丙县', '初阶', 0),
          engineer(2023, '丙县', '高阶', null, 'missing'),
        ],
        indicators: [
          progress('中心数', '全市', 2022, 3),
          progress('中心数', '全市', 2023, 5, 'provisional'),
          progress('培训人次', '全市', 2022, 1200),
          progress('培训人次', '全市', 2023, 1100),
          progress('中心数', '甲区', 2022, 1),
          progress('中心数', '甲区', 2023, 2),
          progress('培训人次', '甲区', 2022, 700),
          progress('培训人次', '甲区', 2023, 600),
          progress('培训人次', '乙区', 2023, null, 'withheld'),
        ],
        places: [
          place('a', '甲区', '2022-05-01'),
          place('b', '甲区', '2024-01-01'),
          place('c', '乙区', '2023-12-31'),
          place('d', '乙区', '2023-01-01', '已撤销'),
          place('e', '乙区', null),
          station('f', '甲开发区', '2023-06-01', '省级'),
          station('g', '丙县', '2023-06-01', '市级'),
        ],
      }),
    ),
    [
      ...['高级', '中级', '初级'].map((name, index) =>
        professional('全市', `职称:${name}`, [50, 300, 650][index] ?? 0),
      ),
      professional('全市', '合计', 1200),
      ...['高级', '中级', '初级'].map((name, index) =>
        professional('甲区', `职称:${name}`, [40, 200, 401][index] ?? 0),
      ),
      professional('甲区', '合计', 640),
      professional('丙县', '职称:高级', null),
      professional('丙县', '合计', 1000),
    ],
  ),
  end: enriched(
    snapshotOf({
      date: '2026-03-01',
      engineers: [2022, 2023, 2024, 2025].flatMap((year) => [
        engineer(year, '全市', '初阶', 100 + year - 2022),
        engineer(year, '全市', '高阶', 10),
        engineer(year, '甲区', '初阶', 60),
        engineer(year, '甲区', '高阶', 4),
        engineer(year, '乙区', '初阶', 40 + year - 2022),
        engineer(year, '乙区', '高阶', 3),
        engineer(year, '丙县', '初阶', 0),
        engineer(year, '丙县', '高阶', 3),
      ]),
      indicators: [2022, 2023, 2024, 2025].flatMap((year) => [
        progress('中心数', '全市', year, 2 * (year - 2021)),
        progress('培训人次', '全市', year, 500),
      ]),
      places: [
        ...['a', 'b', 'c'].map((id, index) => place(id, '甲区', `202${String(3 + index)}-01-01`)),
        station('f', '乙区', '2023-06-01', '省级'),
        station('g', '乙区', '2022-06-01', '省级'),
        station('h', '乙区', '2025-12-31', '省级'),
      ],
    }),
  ),
};

/** Every figure of the test city, those of two of its areas behind them. */
export const figuresOf = ({ vocabulary, areas }: Snapshot): readonly FigureDefinition[] => [
  ...figureDefinitions(vocabulary),
  ...areas.filter(({ name }) => /^甲区/.test(name)).flatMap((area) => areaFigures(vocabulary, area)),
];
