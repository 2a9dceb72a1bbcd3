import { fateOf, stateAt, stateNow, type Fate } from './fate.ts';
import type { Published } from './file.ts';
import type { FoundLink } from './links.ts';

/** What is known of a link in the text. */
export interface LinkAnswer {
  readonly link: FoundLink;
  /** False when the figure has no such release. */
  readonly hasRelease: boolean;
  /** The number behind the `#` as it was at the pinned release; undefined without one, or when it was not published then. */
  readonly fate: Fate | undefined;
  /** The numbers of the pinned page that read differently today. */
  readonly changed: readonly Fate[];
  /** True when the linked page shows demo data. */
  readonly demo: boolean;
}

/** Follows a link to what it shows. */
export function linkAnswer(link: FoundLink, published: Published): LinkAnswer {
  const { figure, date, number } = link;
  const hasRelease = figure !== undefined && (date === null || figure.dates.includes(date));
  const state = number === undefined ? undefined : date === null ? stateNow(number) : stateAt(number, date);
  const shown = figure === undefined ? [] : published.numbers.filter(({ figures }) => figures.includes(figure));
  const changed = shown.flatMap((one) => {
    const then = date === null ? undefined : stateAt(one, date);
    const fate = then === undefined || then.value === null ? undefined : fateOf(one, then);
    return fate?.kind === 'changed' ? [fate] : [];
  });
  const fate = number === undefined || state === undefined ? undefined : fateOf(number, state);
  return { link, hasRelease, fate, changed, demo: shown.some((one) => one.demo) };
}
