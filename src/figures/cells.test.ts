import { describe, expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { renderChart } from '../charts/index.ts';
import { rowAddress } from '../data/addresses.ts';
import { datasets } from '../data/registry.ts';
import { snapshotAt, type Snapshot } from '../data/releases.ts';
import { areaFigures, figureDefinitions, statisticsAreas, type FigureDefinition } from './index.ts';

const { built } = readData(new URL('../../', import.meta.url).pathname);
if (built === null) throw new Error('data/ does not build');
const { vocabulary, areas } = built;
const today = snapshotAt(built);

/** Every figure of the site, those of the area pages included, by a name of its own. */
const all: readonly (readonly [string, FigureDefinition])[] = [
  ...figureDefinitions(vocabulary).map((definition) => [definition.id, definition] as const),
  ...statisticsAreas(areas, today).flatMap((area) =>
    areaFigures(vocabulary, area).map((definition) => [`${area.code}/${definition.id}`, definition] as const),
  ),
];

/** What a reader gets of each figure: the numbers and the drawing; that both widths draw the same is another test. */
function shown(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(
    all.map(([name, { draw }]) => {
      const { table, chart } = draw(snapshot);
      return [name, JSON.stringify(table) + renderChart(chart, { width: 720, demo: false })];
    }),
  );
}

/** The figures whose table shows a number, under its own address or in a running total that includes it. */
function usersOf(address: string): readonly string[] {
  const [, year = '', area = '', what = ''] = address.split('/');
  return all
    .filter(([, { draw }]) =>
      draw(today).table.rows.some(({ cells }) =>
        cells.some((cell) => {
          if (typeof cell === 'string') return false;
          const [, kind, until = '', inArea, of] = cell.ref.split('/');
          return cell.ref === address || (kind === '累计' && until >= year && inArea === area && of === what);
        }),
      ),
    )
    .map(([name]) => name);
}

const before = shown(today);
const changedBy = (snapshot: Snapshot): readonly string[] =>
  [...shown(snapshot)].filter(([name, content]) => content !== before.get(name)).map(([name]) => name);

/** Rows spread over the file, so that the test takes a second and not a minute. */
const some = <Row>(rows: readonly Row[]): readonly Row[] => {
  const step = Math.max(1, Math.floor(rows.length / 4));
  return rows.filter((_, index) => index % step === 0);
};

describe.each(['engineers', 'indicators', 'professionals'] as const)('one cell of %s', (name) => {
  const release = today.releases[name];
  const rows = some((release?.rows ?? []).filter(({ value }) => value !== null));
  const cases = rows.map((row) => [rowAddress(datasets[name], { ...row }, areas), row] as const);

  it.each(cases)('%s changes exactly the figures that show it', (address, row) => {
    const rowsAfter = (release?.rows ?? []).map((each) =>
      each === row ? { ...each, value: (each.value ?? 0) + 1 } : each,
    );
    const after = { ...today, releases: { ...today.releases, [name]: { ...release, rows: rowsAfter } } } as Snapshot;
    expect(changedBy(after)).toEqual(usersOf(address));
  });
});

describe('one target', () => {
  const release = today.releases.targets;
  it.each((release?.rows ?? []).map((row) => [row.indicator, row] as const))(
    '%s changes figures of progress and no figure of an area',
    (_name, row) => {
      const rowsAfter = (release?.rows ?? []).map((each) => (each === row ? { ...each, value: each.value + 1 } : each));
      const after = { ...today, releases: { ...today.releases, targets: { ...release, rows: rowsAfter } } } as Snapshot;
      const changed = changedBy(after);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((name) => name.includes('/'))).toEqual([]);
    },
  );
});
