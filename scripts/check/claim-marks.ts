import type { Facts } from './page.ts';

const marked = / data-claim="([^"]*)"/g;

/** What a page says of numbers are claims that the build has found true: each `data-claim` names such claims by their keys. */
export const claimMarks =
  (keys: ReadonlySet<string>): ((page: Pick<Facts, 'html'>) => readonly string[]) =>
  ({ html }) =>
    [...html.matchAll(marked)].flatMap(([, value = '']) =>
      value
        .split(' ')
        .filter((key) => !keys.has(key))
        .map((key) => `data-claim「${key}」不是核对过的话：只有 src/figures 的图说过的话才能印在页面上`),
    );
