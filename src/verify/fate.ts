import type { PublishedChange, PublishedNumber, PublishedState } from './file.ts';

/** What became of a number since it was published in one state. */
export interface Fate {
  readonly number: PublishedNumber;
  /** The state in which it was quoted, and the present one. */
  readonly said: PublishedState;
  readonly now: PublishedState;
  /** `stands`: reads the same today. `confirmed`: the same number, once provisional, now final. `changed`: reads differently. */
  readonly kind: 'stands' | 'confirmed' | 'changed';
  /** The published reasons since then, oldest first; empty for numbers that are reckoned from others. */
  readonly changes: readonly PublishedChange[];
  /** The releases since, in which it read differently, oldest first. */
  readonly since: readonly PublishedState[];
}

/** What became of a number since one of its states. */
export function fateOf(number: PublishedNumber, said: PublishedState): Fate {
  const now = number.states[number.states.length - 1] ?? said;
  const kind = now.value !== said.value ? 'changed' : now.status !== said.status ? 'confirmed' : 'stands';
  return {
    number,
    said,
    now,
    kind: now.value === null && said.value === null && now.status !== said.status ? 'changed' : kind,
    changes: number.changes.filter(({ date }) => date > said.date),
    since: number.states.filter(({ date }) => date > said.date),
  };
}

/** The state of a number as known at the end of a day; undefined when it was not published yet. */
export const stateAt = ({ states }: PublishedNumber, date: string): PublishedState | undefined =>
  states.filter((state) => state.date <= date).pop();

/** The present state. */
export const stateNow = ({ states }: PublishedNumber): PublishedState | undefined => states[states.length - 1];
