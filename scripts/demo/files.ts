import { addressOf } from '../../src/data/addresses.ts';
import { datasetIn } from '../../src/data/registry.ts';
import { schemaAt } from '../../src/data/schema.ts';
import { countsOf, publish, type PublishedCount, type Series } from './counts.ts';
import { needed } from './needed.ts';
import { placesAt, placesOf } from './places.ts';
import { demoSources, type DemoRelease } from './sources.ts';
import { writeTable } from './table.ts';
import type { World } from './world.ts';

type Table = 'engineers' | 'indicators' | 'places';
type Change = DemoRelease['changes'][number];

const warning = '示例数据：全部数字和名称均为虚构，只用来展示网站，不可引用。';

/** Every file of data/demo that is generated: path below data/demo → text. The same world gives the same bytes. */
export function demoFiles(world: World): ReadonlyMap<string, string> {
  const releases = [...engineerReleases(world), ...indicatorReleases(world), ...placeReleases(world)];
  const files = releases.map(({ dataset, date, text }): [string, string] => [`${dataset}/${date}.csv`, text]);
  return new Map([...files, ['sources.yaml', demoSources(releases)]]);
}

function engineerReleases(world: World): DemoRelease[] {
  const { totals, set, states, revisions } = world.recipe.engineers;
  const series = world.vocabulary.tiers.map((tier): Series => ({
    name: tier.name,
    type: 'flow',
    totals: totalsOf(totals, tier.name),
    cityOnly: false,
  }));
  const counts = countsOf(world, 'engineers', series, set);
  return world.recipe.releases.map(({ date, lastYear }, index) => {
    const rows = publish(counts, lastYear, states, revisions).map((row) => ({
      ...countCells(row),
      层级: row.name,
      人数: row.text,
    }));
    const settled = revisions.filter(({ year }) => year === world.recipe.releases[index - 1]?.lastYear);
    const changes = settled.map(({ year, area, name, kind, reason }): Change => {
      const areaName = counts.find((count) => count.areaCode === area)?.area ?? area;
      return { cell: addressOf('engineers', { year, area: areaName, tier: name }), kind, reason };
    });
    return release(world, 'engineers', date, `${lastYear}-12-31`, rows, changes);
  });
}

function indicatorReleases(world: World): DemoRelease[] {
  const { totals, cityOnly, states } = world.recipe.indicators;
  const { indicators } = world.vocabulary;
  const series = indicators.map(({ name, type }): Series => ({
    name,
    type,
    totals: totalsOf(totals, name),
    cityOnly: cityOnly.includes(name),
  }));
  const units = new Map(indicators.map(({ name, unit }) => [name, unit]));
  const counts = countsOf(world, 'indicators', series);
  return world.recipe.releases.map(({ date, lastYear }) => {
    const rows = publish(counts, lastYear, states).map((row) => ({
      ...countCells(row),
      指标: row.name,
      数值: row.text,
      单位: needed(units.get(row.name), `unit of ${row.name}`),
    }));
    return release(world, 'indicators', date, `${lastYear}-12-31`, rows, []);
  });
}

function placeReleases(world: World): DemoRelease[] {
  const places = placesOf(world);
  return world.recipe.releases.map(({ date }, index) => {
    const before = world.recipe.releases[index - 1]?.date;
    const states = world.recipe.places.states.filter(
      (state) => before !== undefined && state.date > before && state.date <= date,
    );
    const changes = states.map(({ id, reason }): Change => ({
      cell: addressOf('places', { id }, 'state'),
      kind: '修订',
      reason,
    }));
    return release(world, 'places', date, date, placesAt(world, places, date), changes);
  });
}

function release(
  { vocabulary }: World,
  dataset: Table,
  date: string,
  asOf: string,
  rows: readonly Readonly<Record<string, string>>[],
  changes: readonly Change[],
): DemoRelease {
  const { title, columns } = schemaAt(datasetIn(vocabulary, dataset), date);
  const text = writeTable(
    columns.map((column) => column.heading),
    rows,
  );
  return { dataset, date, title: `示例数据：${title}`, asOf, notes: [warning], text, changes };
}

const countCells = (row: PublishedCount) => ({
  年份: String(row.year),
  地区代码: row.areaCode,
  地区: row.area,
  状态: row.status,
  备注: '示例数据',
});

function totalsOf(totals: Readonly<Record<string, readonly number[]>>, name: string): readonly number[] {
  const found = totals[name];
  if (!found) throw new Error(`no totals in the recipe for: ${name}`);
  return found;
}
