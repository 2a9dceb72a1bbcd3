/** One cell that was written differently from what it says. */
export interface Example {
  readonly line: number;
  readonly heading: string;
  readonly from: string;
  readonly to: string;
}

/** How often one kind of spelling was made canonical, with its first examples. */
export interface TallyEntry {
  readonly count: number;
  readonly examples: readonly Example[];
}

export type Tally = ReadonlyMap<string, TallyEntry>;

const shownExamples = 3;

/** Collects normalised cells by kind; keeps three examples of each. */
export function tally(): { readonly counts: Tally; readonly add: (kind: string, example: Example) => void } {
  const counts = new Map<string, { count: number; examples: Example[] }>();
  const add = (kind: string, example: Example): void => {
    const entry = counts.get(kind) ?? { count: 0, examples: [] };
    counts.set(kind, entry);
    entry.count += 1;
    if (entry.examples.length < shownExamples) entry.examples.push(example);
  };
  return { counts, add };
}
