import { perDataset, type EngineerRow, type IndicatorRow, type PlaceRow, type TargetRow } from '../data/registry.ts';
import type { Built, Release, Snapshot } from '../data/releases.ts';
import { rowOf, testAreas, testTowns, testVocabulary } from '../data/testing.ts';
import type { Status } from '../kit/datum.ts';

function releaseOf<Row>(
  dataset: Release<Row>['dataset'],
  date: string,
  rows: readonly Row[],
  demo = false,
): Release<Row> {
  return {
    dataset,
    date,
    demo,
    file: `data/${dataset}/${date}.csv`,
    sha256: '',
    publisher: '测试局',
    title: '测试表',
    page: null,
    licence: '测试',
    asOf: null,
    notes: [],
    rows,
  };
}

/** Engineers of a tier: one row an area and year, in the order given. `null` with a state says why there is no number. */
export const engineer = (
  year: number,
  area: string,
  tier: string,
  value: number | null,
  status: Status = 'final',
  line = 2,
): EngineerRow => {
  const areaCode = testAreas.find(({ name }) => name === area)?.code ?? '';
  return rowOf('engineers', { year, areaCode, area, tier, value, status, line });
};

export const indicator = (year: number, value: number | null, status: Status = 'final'): IndicatorRow =>
  rowOf('indicators', { year, areaCode: '1', area: '全市', indicator: '中心数', value, unit: '个', status });

const target = (indicator: string, scope: string, value: number): TargetRow =>
  rowOf('targets', { indicator, scope, value, unit: '名', clause: '二' });

export const testTargets = releaseOf('targets', '2022-03-07', [
  target('初阶', '每年', 100),
  target('高阶', '每年', 10),
  target('受理点', '至2025年底', 3),
]);

/** A place of the test city; only what figures read can be set. */
export function place(
  id: string,
  county: string,
  recognised: string | null,
  state: PlaceRow['state'] = '在运行',
): PlaceRow {
  const facts = { name: id, kind: '受理点', host: '测试单位', source: '测试', updated: '2026-01-01' };
  return rowOf('places', { id, county, recognised, state, ...facts });
}

/** A test city with the given releases of engineers, newest last. */
export function builtOf(
  releases: readonly { readonly date: string; readonly rows: readonly EngineerRow[]; readonly demo?: boolean }[],
): Built {
  const empty = perDataset((dataset) => ({ dataset, demo: false, releases: [], revisions: [] })) as Built['datasets'];
  return {
    vocabulary: testVocabulary,
    areas: testAreas,
    towns: testTowns,
    holidays: [],
    datasets: {
      ...empty,
      targets: { ...empty.targets, releases: [testTargets] },
      engineers: {
        dataset: 'engineers',
        demo: releases.some(({ demo }) => demo === true),
        releases: releases.map(({ date, rows, demo }) => releaseOf('engineers', date, rows, demo)),
        revisions: [],
      },
    },
  };
}

/** A moment of the test city. */
export function snapshotOf(parts: {
  readonly engineers?: readonly EngineerRow[];
  readonly indicators?: readonly IndicatorRow[];
  readonly places?: readonly PlaceRow[];
  readonly date?: string;
}): Snapshot {
  const date = parts.date ?? '2026-03-01';
  const places = parts.places ? releaseOf('places', date, parts.places) : null;
  return {
    vocabulary: testVocabulary,
    areas: testAreas,
    releases: {
      ...perDataset(() => null),
      targets: testTargets,
      engineers: parts.engineers ? releaseOf('engineers', date, parts.engineers) : null,
      indicators: parts.indicators ? releaseOf('indicators', date, parts.indicators) : null,
      places,
    },
    lists: places === null ? [] : [places],
  };
}
