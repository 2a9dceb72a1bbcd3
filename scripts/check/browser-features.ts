import { features } from 'web-features';

/** What the package's own types leave unknown. */
type Parts = Readonly<Record<string, { readonly support: { readonly chrome?: string } }>>;

/** The oldest browser of the offices that this site is for: 奇安信可信浏览器, Chromium 83. */
export const oldest = 83;

const unknown = Number.POSITIVE_INFINITY;

/** First Chromium that has a part of the web platform, by the name that MDN's compatibility data gives it; Infinity for none. */
function firstVersions(): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  for (const feature of Object.values(features)) {
    if (feature.kind !== 'feature') continue;
    for (const [key, { support }] of Object.entries((feature.status.by_compat_key ?? {}) as Parts)) {
      versions.set(key, support.chrome === undefined ? unknown : Number.parseInt(support.chrome.replace('≤', ''), 10));
    }
  }
  return versions;
}

const versions = firstVersions();

/** The parts below a prefix that the oldest browser lacks, each with the version that brought it. */
export const youngBelow = (prefix: string): ReadonlyMap<string, number> =>
  new Map(
    [...versions]
      .filter(([key, version]) => key.startsWith(prefix) && version > oldest)
      .map(([key, version]) => [key.slice(prefix.length), version]),
  );

/** The parts below a prefix that the oldest browser has. */
export const oldBelow = (prefix: string): readonly string[] =>
  [...versions]
    .filter(([key, version]) => key.startsWith(prefix) && version <= oldest)
    .map(([key]) => key.slice(prefix.length));

/** `Chromium 85 才有`, for messages. */
export const since = (version: number): string =>
  version === unknown ? 'Chromium 还没有' : `Chromium ${version} 才有`;
