import type { Origin } from '../../directory/files/suggestions.ts';
import { readTable } from '../../directory/files/table.ts';
import { answerTo } from '../../directory/finder/answer.ts';
import type { Finder } from '../../directory/finder/finder.ts';
import { wholeFinder } from '../../directory/finder/one-file.ts';
import { beijingTime, readDays } from '../../directory/opening/calendar.ts';
import type { LngLat, Precision } from '../../directory/place.ts';
import { byId } from './element.ts';
import { once } from './files.ts';
import { fetchPart, form, kindName, output, say, words } from './parts.ts';
import type { Setting } from './setting.ts';
import { sectionsOf, summaryOf } from './show.ts';

/** What is to be answered: from a named origin or a measured position. */
export interface Question {
  readonly origin: Origin | null;
  /** Null where nobody knows where that is. */
  readonly at: LngLat | null;
  readonly precision: Precision;
  /** Code of the county that accepts the reader's applications; empty while not chosen. */
  readonly county: string;
  /** Id of a kind; empty for all. */
  readonly kind: string;
}

/** Places of each part of an answer. */
const limit = 5;

/** True where the directory lies in many files: searching them takes a script of its own, fetched beside the table. */
const isLong = form.dataset['long'] !== undefined;

const finder = once(async (): Promise<Finder> => {
  const [file, finderOf] = await Promise.all([
    fetchPart('table'),
    isLong ? import('./long.ts').then(({ longFinder }) => longFinder) : wholeFinder,
  ]);
  return finderOf(readTable(file));
});

/** The script of the map, once the map has come into view: on a telephone it lies below the list. */
const map = once(async () => {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(byId('place-map'));
  });
  return import('./map.ts');
});

async function settingOf({ origin, at, precision, county, kind }: Question): Promise<Setting> {
  const { counties } = await words();
  return {
    from: origin,
    origin: at,
    precision,
    county: counties.find(({ code }) => code === county) ?? null,
    counties,
    kind: kindName(kind),
    kindId: kind,
    calendar: readDays(form.dataset['days'] ?? ''),
    now: beijingTime(Date.now()),
  };
}

/** Answers in the page unless `isCurrent` says that something else was asked meanwhile. */
export async function answerQuestion(question: Question, isCurrent: () => boolean): Promise<void> {
  const [setting, from] = await Promise.all([settingOf(question), finder()]);
  const { origin, at, kind } = question;
  // Where the directory is long its list of towns is a file of its own, fetched only where no distance orders the places.
  const isTown = origin?.type === 'town' && (at === null || !isLong);
  const answer = await answerTo(from, {
    origin: at,
    county: setting.county?.code ?? null,
    town: isTown ? origin.name : null,
    kinds: kind === '' ? [] : [kind],
    limit,
  });
  if (!isCurrent()) return;
  output.textContent = '';
  output.append(...sectionsOf(answer, setting));
  if (origin !== null && at === null) await (await import('./unmeasured.ts')).sayUnmeasured(origin, output);
  say(summaryOf(answer, setting));
  byId('nearest-again').hidden = false;
  // The answer does not wait for the map, which may never come into view.
  void map()
    .then(({ showOnMap }) => (isCurrent() ? showOnMap([...answer.own, ...answer.nearest], setting) : undefined))
    .catch(console.warn);
}
