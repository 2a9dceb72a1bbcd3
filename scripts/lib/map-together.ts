/** Does the work for each item, `together` of them at once; rejects with the first failure. */
export async function mapTogether<T>(
  items: readonly T[],
  together: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const one = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: together }, one));
}
