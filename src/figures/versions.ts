import { publishedText, type Built } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import type { Figure, FigureDefinition } from './figure.ts';
import type { FigureVersion } from './history.ts';

/** What the release of a date is called, of whichever of the figure's datasets it is. */
function labelOf(built: Built, { datasets }: FigureDefinition, date: string): string {
  const found = datasets.flatMap((name) => built.datasets[name].releases.filter((release) => release.date === date));
  return found[0] === undefined ? date : publishedText(found[0]);
}

/** Whether a version shows what the newest of its figure's versions shows. */
export const isCurrent = ({ since }: FigureVersion, versions: readonly FigureVersion[]): boolean =>
  versions.at(-1)?.since === since;

const isDatum = (part: unknown): part is Datum =>
  typeof part === 'object' && part !== null && 'ref' in part && 'value' in part && 'status' in part;

/** What is drawn of a number: not what else is known of it. */
const drawnOf = (_key: string, part: unknown): unknown => (isDatum(part) ? [part.ref, part.value, part.status] : part);

const heldTo = ({ publisher, licence, notes }: Figure['sources'][number]) => [publisher, licence, notes];

/** All that a figure shows and says, but for which release says it: two that show the same need one picture. */
const shownBy = ({ title, subtitle, headline, description, chart, table, notes, demo, sources }: Figure): string =>
  JSON.stringify([title, subtitle, headline, description, chart, table, notes, demo, sources.map(heldTo)], drawnOf);

/**
 * The versions of a figure, oldest first: of the city one for each of `dates`, the days on which its datasets came out; of an area one
 * for each day on which it came to show something else, since most releases change few areas.
 */
export function versionsOf(
  built: Built,
  definition: FigureDefinition,
  dates: readonly string[],
  drawnAt: (date: string) => Figure,
): readonly FigureVersion[] {
  const versions: FigureVersion[] = [];
  let last = { since: '', shown: '' };
  for (const date of dates) {
    const figure = drawnAt(date);
    const shown = shownBy(figure);
    const isNew = shown !== last.shown;
    if (isNew) last = { since: date, shown };
    if (isNew || definition.area === undefined)
      versions.push({ definition, date, since: last.since, label: labelOf(built, definition, date), figure });
  }
  return versions;
}
