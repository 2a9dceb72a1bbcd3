/** Where answers are kept: a `Map`, or a `WeakMap` where they shall go with what was asked. */
interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** A function that works out its answer to each key once; what else it takes is the same whenever the key is. */
export const remembered =
  <K, V, Others extends readonly unknown[]>(
    work: (key: K, ...others: Others) => V,
    kept: Kept<K, V> = new Map<K, V>(),
  ): ((key: K, ...others: Others) => V) =>
  (key, ...others) => {
    const answer = kept.get(key) ?? work(key, ...others);
    kept.set(key, answer);
    return answer;
  };
