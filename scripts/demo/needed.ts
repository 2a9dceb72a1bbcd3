/** The value itself; throws `missing …` when there is none. For what the recipe promises and the types cannot. */
export function needed<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`missing ${what}`);
  return value;
}
