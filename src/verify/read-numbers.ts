import type {
  About,
  NumbersFile,
  Published,
  PublishedChange,
  PublishedFigure,
  PublishedNumber,
  PublishedState,
  PublishedStatus,
  Term,
} from './file.ts';
import { statusLetters } from './file.ts';

const statuses = new Map(Object.entries(statusLetters).map(([status, letter]) => [letter, status as PublishedStatus]));
const yearPart = /^(?:19|20)\d\d$/;

const termOf = ([dataset, part, kind, verb, ...names]: NumbersFile['terms'][number]): Term => ({
  dataset,
  part,
  kind,
  verb,
  names,
});

function statesOf(flat: readonly (number | string | null)[], dates: readonly string[]): readonly PublishedState[] {
  return Array.from({ length: flat.length / 3 }, (_, at): PublishedState => {
    const [date, value, letter] = flat.slice(at * 3, at * 3 + 3);
    return {
      date: dates[Number(date)] ?? '',
      value: typeof value === 'number' ? value : null,
      status: statuses.get(String(letter)) ?? 'missing',
    };
  });
}

/** What an address speaks of: its parts are year, area and term in any order, and marks for numbers that were reckoned. */
function aboutOf(parts: readonly string[], dataset: string, file: NumbersFile, terms: readonly Term[]) {
  const [city = ''] = file.areas[0] ?? [];
  const isTarget = dataset === 'targets';
  const term = terms.find((one) => parts.includes(one.part) && (isTarget || one.dataset === dataset));
  if (term === undefined) return undefined;
  const area = file.areas.find(([name = '']) => parts.includes(name))?.[0] ?? city;
  const year = Number(parts.find((part) => yearPart.test(part)) ?? 0) || null;
  const isSum = file.marks.some(([mark = '', ...words]) => words.length > 0 && parts.includes(mark));
  const kind = isTarget ? 'target' : year === null ? 'list' : isSum ? 'span' : term.kind;
  return { kind, term, area, year } satisfies About;
}

/** Reads the file; refuses another format with both numbers in the message. */
export function readNumbers(file: NumbersFile): Published {
  if ((file.format as number) !== 2) throw new Error(`numbers file of format ${String(file.format)}, expected 2`);
  const figures = file.figures.map(({ id, name, dates }): PublishedFigure => ({ id, name, dates }));
  const shownIn = file.addresses.map((): PublishedFigure[] => []);
  file.figures.forEach(({ numbers }, index) => {
    const figure = figures[index];
    for (const number of numbers) if (figure !== undefined) shownIn[number]?.push(figure);
  });
  const unsaid = new Set(file.marks.filter(({ length }) => length === 1).map(([part]) => part));
  const titles = new Map(file.datasets.map(({ name, title }) => [name, title]));
  const demo = new Set(file.datasets.filter((dataset) => dataset.demo).map(({ name }) => name));
  const terms = file.terms.map(termOf);
  const numbers = file.addresses.map((address, index): PublishedNumber => {
    const [dataset = '', ...parts] = address.split('/');
    const said = parts.filter((part) => !unsaid.has(part));
    return {
      address,
      parts,
      words: (said.length > 1 ? said : [titles.get(dataset) ?? '', ...said]).join('，'),
      unit: file.units[file.unit[index] ?? 0] ?? '',
      dataset,
      demo: demo.has(dataset),
      about: aboutOf(parts, dataset, file, terms),
      states: statesOf(file.states[index] ?? [], file.dates),
      changes: file.changes
        .filter(([number]) => number === index)
        .map(([, date, kind, reason]): PublishedChange => ({ date: file.dates[date] ?? '', kind, reason })),
      figures: shownIn[index] ?? [],
    };
  });
  return {
    datasets: file.datasets,
    figures,
    numbers,
    areas: file.areas,
    terms,
    targets: file.targets.flatMap(([at, scope, clause]) => {
      const number = numbers[at];
      const value = number?.states[number.states.length - 1]?.value;
      return number === undefined || value == null
        ? []
        : [{ address: number.address, value, scope, clause, unit: number.unit }];
    }),
    ranks: file.ranks.map(([each, ...among]) => ({ each, among: among.flatMap((at) => numbers[at] ?? []) })),
    from: file.from,
    to: file.to,
    dates: [...file.dates].reverse(),
  };
}
