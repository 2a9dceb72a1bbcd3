import type { Figure, FigureTable } from './figure.ts';

/** A description that an author wrote for one set of numbers. */
export interface WrittenDescription {
  /** Fingerprint of the numbers that it describes. */
  readonly of: string;
  readonly description: string;
}

/** The written descriptions by the figure's id, as content/figures.yaml has them. */
export type WrittenDescriptions = Readonly<Record<string, readonly WrittenDescription[]>>;

/** Eight hexadecimal digits that change with any number, state, name or heading of the table (FNV-1a, 32 bits, over its UTF-16 units). */
export function fingerprintOf(table: FigureTable): string {
  const text = JSON.stringify([
    table.columns.map(({ heading }) => heading),
    table.rows.map(({ head, cells }) => [
      head,
      ...cells.map((cell) => (typeof cell === 'string' ? cell : [cell.ref, cell.value, cell.status])),
    ]),
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The figure with its author's description in place of the generated one, when that was written for these numbers. */
export function describedBy(figure: Figure, written: WrittenDescriptions): Figure {
  const descriptions = written[figure.id] ?? [];
  if (descriptions.length === 0) return figure;
  const fingerprint = fingerprintOf(figure.table);
  const { description = figure.description } = descriptions.find(({ of }) => of === fingerprint) ?? {};
  return { ...figure, description };
}

/** Something wrong with the descriptions of one figure. */
export interface DescriptionProblem {
  readonly id: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What is wrong with the written descriptions, for their author: figures that do not exist stop a build, stale ones are told. */
export function descriptionProblems(
  written: WrittenDescriptions,
  figures: readonly Figure[],
): readonly DescriptionProblem[] {
  return Object.entries(written).flatMap(([id, descriptions]): readonly DescriptionProblem[] => {
    const figure = figures.find((candidate) => candidate.id === id);
    if (figure === undefined) {
      const known = figures.map((candidate) => candidate.id).join('、');
      return [{ id, message: `没有这张图，可写：${known}`, severity: 'error' }];
    }
    const fingerprint = fingerprintOf(figure.table);
    if (descriptions.some(({ of }) => of === fingerprint)) return [];
    const message = `数字已变，说明停用，页面改用自动写的「${figure.description}」。核对改写后，在它下面加一条：- of: '${fingerprint}'`;
    return [{ id, message, severity: 'warning' }];
  });
}
