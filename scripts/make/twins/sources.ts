import { publishedText } from '../../../src/data/releases.ts';
import { datasetNames } from '../../../src/data/registry.ts';
import type { Built } from '../../../src/data/releases.ts';
import { sha256Of } from '../../lib/files.ts';
import type { Told } from '../../check/claims/told.ts';
import { numberText } from '../../../src/kit/numbers.ts';

/** What stands behind the number that it follows. */
export const demoMark = '（示例，不可引用）';

/** Where the numbers of a site come from. */
export interface Sources {
  /** What follows a number with this address; null where its dataset is not known. */
  readonly of: (address: string) => string | null;
  /** What follows a number that was reckoned from the one with this address. */
  readonly from: (address: string) => string | null;
  /** What follows a goal, `20,000`, in these words. */
  readonly goal: (number: string, context: string) => string | null;
  /** The numbers that the claims with these keys state. */
  readonly told: (keys: readonly string[]) => Told;
  /** SHA-256 of all that these answers rest on. */
  readonly digest: string;
  /** Words that hold digits and count nothing: `321人才`. */
  readonly words: readonly string[];
}

/** The sources of what was built. `told`: the numbers of each claim by its key. `words`: names of this plan. */
export function sourcesOf(built: Built, told: ReadonlyMap<string, Told>, words: readonly string[]): Sources {
  const versions = new Map<string, string | null>(
    datasetNames.flatMap((name) => {
      const { demo, releases } = built.datasets[name];
      const newest = releases.at(-1);
      return newest === undefined ? [] : [[name, demo ? null : `${publishedText(newest)}版`] as const];
    }),
  );
  const versionOf = (address: string): string | null | undefined => versions.get(address.split('/')[0] ?? '');
  const marked = (address: string, rest: string): string | null => {
    const version = versionOf(address);
    if (version === undefined) return null;
    return version === null ? demoMark : `（${version}${rest}）`;
  };
  const of = (address: string): string | null => marked(address, `，${address}`);
  const from = (address: string): string | null => marked(address, '推算');
  const goals = built.datasets.targets.releases.at(-1)?.rows ?? [];
  const all = JSON.stringify([[...versions], goals, [...told], words]);
  return {
    digest: sha256Of(Buffer.from(all)),
    of,
    from,
    goal(number, context) {
      const equal = goals.filter(({ value }) => numberText(value) === number);
      const named =
        equal.find(({ indicator }) => context.includes(indicator)) ?? (equal.length === 1 ? equal[0] : undefined);
      return named === undefined ? null : of(`targets/${named.indicator}`);
    },
    told: (keys) => keys.flatMap((key) => told.get(key) ?? []),
    words: words.filter((word) => /\d/.test(word)).toSorted((a, b) => b.length - a.length),
  };
}
