import { anyRow, reckonings, rowAddress, statusOf } from '../data/addresses.ts';
import { datasetIn, datasetNames, datasets } from '../data/registry.ts';
import type { Built } from '../data/releases.ts';
import type { DatasetSchema } from '../data/schema.ts';
import { fullName, figurePath } from '../figures/address.ts';
import type { Catalogue, CataloguedFigure } from '../figures/catalogue.ts';
import { cellsOf, type FigureCell } from '../figures/cells.ts';
import { boundOf } from '../figures/facts.ts';
import { statusLetters, type NumbersFile, type PublishedState } from '../verify/file.ts';
import { termsOf } from './numbers-terms.ts';

interface Collected {
  readonly unit: string;
  readonly states: readonly PublishedState[];
}

/** Parts of derived addresses that are no key values, each with the words for it. */
const marks: NumbersFile['marks'] = Object.entries(reckonings).map(([mark, words]) => [mark, ...words]);

const hasChanged = (last: PublishedState | undefined, next: PublishedState): boolean =>
  last === undefined || last.value !== next.value || last.status !== next.status;

/** The published numbers of a dataset over its releases, by address. A row that is no longer listed gets a state of its own. */
function datasetNumbers(built: Built, schema: DatasetSchema & { readonly name: keyof Built['datasets'] }) {
  const column = schema.columns.find(({ key }) => key === schema.value);
  const numbers = new Map<string, Collected>();
  if (column === undefined) return numbers;
  const add = (address: string, unit: string, state: PublishedState): void => {
    const states = numbers.get(address)?.states ?? [];
    if (hasChanged(states.at(-1), state)) numbers.set(address, { unit, states: [...states, state] });
  };
  for (const { date, rows } of built.datasets[schema.name].releases) {
    const listed = new Set<string>();
    for (const row of rows.map(anyRow)) {
      const address = rowAddress(schema, row, built.areas);
      const value = row[column.key];
      const unit = column.unit ?? (typeof row['unit'] === 'string' ? row['unit'] : '');
      listed.add(address);
      add(address, unit, {
        date,
        value: typeof value === 'number' ? value : null,
        status: statusOf(schema, row, column),
      });
    }
    for (const [address, { unit }] of numbers)
      if (!listed.has(address)) add(address, unit, { date, value: null, status: 'removed' });
  }
  return numbers;
}

const allCells = ({ versions }: CataloguedFigure): readonly FigureCell[] =>
  versions.flatMap(({ figure }) => cellsOf(figure));

/** Numbers that a figure reckons from published ones; those of a dataset have their states already. */
function derivedNumbers(figure: CataloguedFigure, known: ReadonlyMap<string, Collected>) {
  const units = new Map(allCells(figure).map(({ datum, unit }) => [datum.ref, unit]));
  return [...figure.histories].flatMap(([ref, states]): readonly (readonly [string, Collected])[] => {
    const before = known.get(ref);
    const unit = units.get(ref) ?? '';
    if (before !== undefined) return before.unit === '' ? [[ref, { ...before, unit }]] : [];
    const published = states.map(({ date, datum: { value, status } }): PublishedState => ({ date, value, status }));
    return [[ref, { unit, states: published }]];
  });
}

const indexOf = <T>(list: readonly T[]): ((item: T) => number) => {
  const places = new Map(list.map((item, index) => [item, index]));
  return (item) => places.get(item) ?? -1;
};

/** Other names of areas, without those that are parts of addresses themselves. */
function areasOf(built: Built, addresses: readonly string[]): NumbersFile['areas'] {
  const parts = new Set(addresses.flatMap((address) => address.split('/').slice(1)));
  const ordered = [...built.areas].sort((a, b) => Number(b.level === '市') - Number(a.level === '市'));
  return ordered.map(({ name, short, aliases }) => [
    ...new Set([name, short, ...aliases.filter((alias) => !parts.has(alias))]),
  ]);
}

/** Who is compared with whom in each ranking that a figure tells. */
function ranksOf(figures: Catalogue['all'], placeOf: (address: string) => number): NumbersFile['ranks'] {
  const ranks = figures.flatMap(({ versions }) =>
    versions.flatMap(({ figure }) =>
      figure.claims.flatMap((claim) =>
        claim.type === 'rank' ? [[claim.each, ...claim.among.map(({ ref }) => placeOf(ref))] as const] : [],
      ),
    ),
  );
  return [...new Map(ranks.map((rank) => [JSON.stringify(rank.toSorted()), rank])).values()];
}

/** All numbers ever published, with their states over the releases: what /verify/ checks a sentence against. */
export function numbersFile(built: Built, { all: figures }: Pick<Catalogue, 'all'>): NumbersFile {
  const numbers = new Map<string, Collected>();
  for (const name of datasetNames)
    for (const [address, number] of datasetNumbers(built, datasets[name])) numbers.set(address, number);
  for (const figure of figures)
    for (const [address, number] of derivedNumbers(figure, numbers)) numbers.set(address, number);
  const addresses = [...numbers.keys()];
  const found = [...numbers.values()];
  const revisions = datasetNames.flatMap((name) => built.datasets[name].revisions);
  const dates = [
    ...new Set(
      [...found.flatMap(({ states }) => states), ...revisions.map(({ to }) => ({ date: to.release }))].map(
        ({ date }) => date,
      ),
    ),
  ].sort();
  const units = [...new Set(found.map(({ unit }) => unit))];
  const [placeOf, dateOf, unitOf] = [indexOf(addresses), indexOf(dates), indexOf(units)];
  return {
    format: 2,
    datasets: datasetNames.map((name) => {
      const { demo, releases } = built.datasets[name];
      const title = datasetIn(built.vocabulary, name).title;
      return { name, title, demo, dates: releases.map(({ date }) => date), bounds: releases.map(boundOf) };
    }),
    ...built.vocabulary.period,
    figures: figures.map((figure) => ({
      id: figurePath(figure.definition),
      name: fullName(figure.definition),
      dates: figure.versions.map(({ date }) => date),
      numbers: [...new Set(allCells(figure).map(({ datum }) => placeOf(datum.ref)))],
    })),
    dates,
    units,
    addresses,
    unit: found.map(({ unit }) => unitOf(unit)),
    states: found.map(({ states }) =>
      states.flatMap(({ date, value, status }) => [dateOf(date), value, statusLetters[status]]),
    ),
    changes: revisions
      .filter(({ cell }) => numbers.has(cell))
      .map(({ cell, to, kind, reason }) => [placeOf(cell), dateOf(to.release), kind, reason] as const),
    areas: areasOf(built, addresses),
    terms: termsOf(built),
    targets: (built.datasets.targets.releases.at(-1)?.rows ?? []).map(
      ({ indicator, scope, clause }) => [placeOf(`targets/${indicator}`), scope, clause] as const,
    ),
    ranks: ranksOf(figures, placeOf),
    marks,
  };
}
