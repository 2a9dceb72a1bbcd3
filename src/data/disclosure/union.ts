/** Names that are joined step by step into sets (union–find with path halving). */
export interface Union {
  /** The name that stands for the set. */
  readonly find: (name: string) => string;
  /** Makes two sets one; false when they were one already. */
  readonly join: (one: string, other: string) => boolean;
}

/** Sets of one name each. */
export function union(): Union {
  const above = new Map<string, string>();
  const find = (name: string): string => {
    let here = name;
    for (let up = above.get(here); up !== undefined; up = above.get(here)) {
      above.set(here, above.get(up) ?? up);
      here = up;
    }
    return here;
  };
  const join = (one: string, other: string): boolean => {
    const [a, b] = [find(one), find(other)];
    if (a === b) return false;
    above.set(a, b);
    return true;
  };
  return { find, join };
}

/** Items in groups that share no name, in the order of their first items. Items without a name are left out. */
export function connected<T>(items: readonly T[], namesOf: (item: T) => Iterable<string>): readonly (readonly T[])[] {
  const sets = union();
  const named = items.flatMap((item) => {
    const [first, ...more] = namesOf(item);
    if (first === undefined) return [];
    for (const name of more) sets.join(name, first);
    return [{ item, first }];
  });
  const groups = new Map<string, T[]>();
  for (const { item, first } of named) {
    const root = sets.find(first);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
