import type { Status } from '../kit/datum.ts';

/** How a number stood from one release on. `removed`: no longer listed. */
export type PublishedStatus = Status | 'removed';

/** The one-letter form of each status in the file. */
export const statusLetters: Readonly<Record<PublishedStatus, string>> = {
  final: 'f',
  provisional: 'p',
  missing: 'm',
  withheld: 'w',
  pending: 'n',
  removed: 'x',
};

/** The file that the page loads: all published numbers with their states over the releases, as columns. */
export interface NumbersFile {
  readonly format: 1;
  readonly datasets: readonly {
    readonly name: string;
    readonly title: string;
    readonly demo: boolean;
    readonly dates: readonly string[];
  }[];
  /** `numbers` are places in `addresses`. */
  readonly figures: readonly {
    readonly id: string;
    readonly name: string;
    readonly dates: readonly string[];
    readonly numbers: readonly number[];
  }[];
  readonly dates: readonly string[];
  readonly units: readonly string[];
  readonly addresses: readonly string[];
  /** For each address the place of its unit in `units`. */
  readonly unit: readonly number[];
  /** For each address its states, oldest first, three entries each: place in `dates`, value, letter of the status. */
  readonly states: readonly (readonly (number | string | null)[])[];
  /** Why a number changed: place in `addresses`, place in `dates`, kind, reason. */
  readonly changes: readonly (readonly [number, number, string, string])[];
  /** The areas with their other names, and the same for what is counted: the name in the addresses comes first. */
  readonly areas: readonly (readonly string[])[];
  readonly terms: readonly (readonly string[])[];
  /** Parts of addresses that say how a number was reckoned, each with the words for it; without words it need not be said. */
  readonly marks: readonly (readonly string[])[];
}

/** One state of a published number; `value` is null where the status says why there is none. */
export interface PublishedState {
  /** The release that brought it, `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number | null;
  readonly status: PublishedStatus;
}

/** Why a release changed a number. */
export interface PublishedChange {
  readonly date: string;
  readonly kind: string;
  readonly reason: string;
}

/** A published number with all that became of it. */
export interface PublishedNumber {
  readonly address: string;
  /** The key values of the address, without the dataset. */
  readonly parts: readonly string[];
  /** The address as said: `2025，全市，创新工程师`. */
  readonly words: string;
  readonly unit: string;
  readonly dataset: string;
  readonly demo: boolean;
  /** Oldest first, at least one. */
  readonly states: readonly PublishedState[];
  readonly changes: readonly PublishedChange[];
  /** The figures that show it. */
  readonly figures: readonly PublishedFigure[];
}

/** A figure and the releases that it has pinned pages for. */
export interface PublishedFigure {
  readonly id: string;
  readonly name: string;
  readonly dates: readonly string[];
}

/** Everything that a sentence can be checked against. */
export interface Published {
  readonly datasets: NumbersFile['datasets'];
  readonly figures: readonly PublishedFigure[];
  readonly numbers: readonly PublishedNumber[];
  readonly areas: NumbersFile['areas'];
  readonly terms: NumbersFile['terms'];
  readonly marks: NumbersFile['marks'];
}

const statuses = new Map(Object.entries(statusLetters).map(([status, letter]) => [letter, status as PublishedStatus]));

/** Reads the file; refuses another format with both numbers in the message. */
export function readNumbers(file: NumbersFile): Published {
  if ((file.format as number) !== 1) throw new Error(`numbers file of format ${String(file.format)}, expected 1`);
  const figures = file.figures.map(({ id, name, dates }): PublishedFigure => ({ id, name, dates }));
  const shownIn = file.addresses.map((): PublishedFigure[] => []);
  file.figures.forEach(({ numbers }, index) => {
    const figure = figures[index];
    for (const number of numbers) if (figure !== undefined) shownIn[number]?.push(figure);
  });
  const unsaid = new Set(file.marks.filter(({ length }) => length === 1).map(([part]) => part));
  const titles = new Map(file.datasets.map(({ name, title }) => [name, title]));
  const demo = new Set(file.datasets.filter((dataset) => dataset.demo).map(({ name }) => name));
  const numbers = file.addresses.map((address, index): PublishedNumber => {
    const [dataset = '', ...parts] = address.split('/');
    const flat = file.states[index] ?? [];
    const states = Array.from({ length: flat.length / 3 }, (_, at): PublishedState => {
      const [date, value, letter] = flat.slice(at * 3, at * 3 + 3);
      return {
        date: file.dates[Number(date)] ?? '',
        value: typeof value === 'number' ? value : null,
        status: statuses.get(String(letter)) ?? 'missing',
      };
    });
    const changes = file.changes
      .filter(([number]) => number === index)
      .map(([, date, kind, reason]): PublishedChange => ({ date: file.dates[date] ?? '', kind, reason }));
    const unit = file.units[file.unit[index] ?? 0] ?? '';
    const said = parts.filter((part) => !unsaid.has(part));
    const words = (said.length > 1 ? said : [titles.get(dataset) ?? '', ...said]).join('，');
    return {
      address,
      parts,
      words,
      unit,
      dataset,
      demo: demo.has(dataset),
      states,
      changes,
      figures: shownIn[index] ?? [],
    };
  });
  return { datasets: file.datasets, figures, numbers, areas: file.areas, terms: file.terms, marks: file.marks };
}
