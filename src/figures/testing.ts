import type { EngineerRow, IndicatorRow, PlaceRow, TargetRow } from '../data/registry.ts';
import type { Release, Snapshot } from '../data/releases.ts';
import type { Built } from '../data/releases.ts';
import { testAreas, testTowns, testVocabulary } from '../data/testing.ts';
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
): EngineerRow => ({
  year,
  areaCode: testAreas.find(({ name }) => name === area)?.code ?? '',
  area,
  tier,
  value,
  status,
  note: null,
  line,
});

export const indicator = (year: number, value: number | null, status: Status = 'final'): IndicatorRow => ({
  year,
  areaCode: '1',
  area: '全市',
  indicator: '中心数',
  value,
  unit: '个',
  status,
  note: null,
  line: 2,
});

const target = (name: string, scope: string, value: number): TargetRow => ({
  indicator: name,
  scope,
  value,
  unit: '名',
  clause: '二',
  line: 2,
});

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
  return {
    id,
    name: id,
    kind: '受理点',
    level: null,
    batch: null,
    recognised,
    validUntil: null,
    state,
    county,
    town: null,
    host: '测试单位',
    address: null,
    longitude: null,
    latitude: null,
    system: null,
    precision: null,
    services: null,
    serves: null,
    industry: null,
    hours: null,
    booking: null,
    office: null,
    phones: null,
    authority: null,
    authorityPhones: null,
    website: null,
    source: '测试',
    sourcePage: null,
    updated: '2026-01-01',
    verified: null,
    note: null,
    line: 2,
  };
}

/** A test city with the given releases of engineers, newest last. */
export function builtOf(
  releases: readonly { readonly date: string; readonly rows: readonly EngineerRow[]; readonly demo?: boolean }[],
): Built {
  return {
    vocabulary: testVocabulary,
    areas: testAreas,
    towns: testTowns,
    holidays: [],
    datasets: {
      targets: { dataset: 'targets', demo: false, releases: [testTargets], revisions: [] },
      engineers: {
        dataset: 'engineers',
        demo: releases.some(({ demo }) => demo === true),
        releases: releases.map(({ date, rows, demo }) => releaseOf('engineers', date, rows, demo)),
        revisions: [],
      },
      indicators: { dataset: 'indicators', demo: false, releases: [], revisions: [] },
      professionals: { dataset: 'professionals', demo: false, releases: [], revisions: [] },
      places: { dataset: 'places', demo: false, releases: [], revisions: [] },
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
  return {
    vocabulary: testVocabulary,
    areas: testAreas,
    releases: {
      targets: testTargets,
      engineers: parts.engineers ? releaseOf('engineers', date, parts.engineers) : null,
      indicators: parts.indicators ? releaseOf('indicators', date, parts.indicators) : null,
      professionals: null,
      places: parts.places ? releaseOf('places', date, parts.places) : null,
    },
  };
}
