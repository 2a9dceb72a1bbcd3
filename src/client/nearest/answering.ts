import { answerTo, type Answer } from '../../directory/answer.ts';
import { readDays } from '../../directory/calendar.ts';
import { findNearest, openDirectory, type DirectoryData } from '../../directory/nearest.ts';
import type { LngLat, Precision } from '../../directory/place.ts';
import { readTable } from '../../directory/table.ts';
import type { Origin } from '../../directory/words.ts';
import { byId } from './element.ts';
import { once } from './files.ts';
import { basePath, fetchPart, form, kindNames, output, say, words } from './parts.ts';
import { sectionsOf, summaryOf, type Setting } from './show.ts';

/** What is to be answered: from a named origin or a measured position. */
export interface Question {
  readonly origin: Origin | null;
  readonly at: LngLat;
  readonly precision: Precision;
  /** Code of the county that accepts the reader's applications; empty while not chosen. */
  readonly county: string;
  /** Id of a kind; empty for all. */
  readonly kind: string;
}

/** Places of each part of an answer. */
const limit = 5;

const directory = once(async () =>
  openDirectory(readTable(await fetchPart('table')), (type, number) => fetchPart(`${type}-${String(number)}`)),
);

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

async function settingOf({ at, precision, county, kind }: Question): Promise<Setting> {
  const { counties } = await words();
  const names = kindNames();
  return {
    origin: at,
    precision,
    county: counties.find(({ code }) => code === county) ?? null,
    counties,
    kind: names.get(kind) || null,
    kindName: (id) => names.get(id) ?? '',
    placeHref: (id) => `${basePath}directory/place/${id}/`,
    listHref: (area) => `${basePath}directory/${area}/`,
    calendar: readDays(form.dataset['days'] ?? ''),
    hotline: byId('nearest-hotline'),
    epochMs: Date.now(),
  };
}

/** Places of the reader's own town come first where the whole county is at hand. */
async function answerFrom(data: DirectoryData, { origin, at, kind }: Question, county: string | null): Promise<Answer> {
  const kinds = kind === '' ? [] : [kind];
  const answer = await answerTo(data, { origin: at, county, kinds, limit });
  if (origin?.type !== 'town' || data.table.blocks === null) return answer;
  const query = { origin: at, kinds, county, states: ['在运行', '暂停'], limit: Infinity };
  const own = await findNearest(data, query);
  const inTown = own.filter(({ place }) => place.town === origin.name).map(({ place }) => place.id);
  const isFirst = ({ place }: (typeof own)[number]): boolean => inTown.includes(place.id);
  const rest = answer.own.filter((found) => !isFirst(found));
  return { ...answer, own: [...own.filter(isFirst), ...rest].slice(0, Math.max(limit, inTown.length)) };
}

/** Answers in the page unless `isCurrent` says that something else was asked meanwhile. */
export async function answerQuestion(question: Question, isCurrent: () => boolean): Promise<void> {
  const [setting, data] = await Promise.all([settingOf(question), directory()]);
  const answer = await answerFrom(data, question, setting.county?.code ?? null);
  if (!isCurrent()) return;
  output.textContent = '';
  output.append(...sectionsOf(answer, setting));
  byId('nearest-note').hidden = question.precision !== '县级';
  say(summaryOf(answer, setting));
  const { showOnMap } = await map();
  if (isCurrent()) showOnMap([...answer.own, ...answer.nearest]);
}
