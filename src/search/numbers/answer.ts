import type { Claim } from '../../claims/claim.ts';
import { isOver, knownOf, type Fact } from '../../claims/fact.ts';
import { changeOf, extremesOf, rankOf, targetOf, valueOf } from '../../claims/make.ts';
import { say } from '../../claims/say.ts';
import type { Asked } from '../asked.ts';
import type { Lexicon } from '../rules.ts';
import { factIn, factsIn, newestIn, refOf, type NumbersFile, type Series } from './file.ts';
import type { Sort } from './grammar.ts';
import { readQuestion, type NumberQuestion } from './question.ts';

/** The answer to a question for a number, in one line. */
export interface NumberAnswer {
  /** One sentence, said by a claim. */
  readonly text: string;
  /** What was filled in, or what is published instead; may be empty. */
  readonly note: string;
  /** The path of the page and the cell on it. */
  readonly path: string;
  readonly version: string;
  readonly demo: boolean;
}

/** `2022年、2023年`: the years with a number of an area. */
const publishedYears = (series: Series, area: string): string =>
  knownOf(factsIn(series, area))
    .map(({ period }) => `${String(period.year)}年`)
    .join('、');

/** What is claimed of a number; where it is not there, that; null where nothing is published of what is asked. */
function claimOf(series: Series, sort: Sort, fact: Fact): Claim | null {
  const { year } = fact.period;
  const byYear = factsIn(series, fact.area);
  const among = (series.among[year] ?? []).flatMap((area) => factIn(series, area, year) ?? []);
  const before = byYear.find(({ period }) => period.year === year - 1);
  const claims: Readonly<Record<Sort, () => Claim | null>> = {
    most: () => rankOf(among, 'most', series.each),
    least: () => rankOf(among, 'least', series.each),
    target: () => targetOf(fact, series.goal),
    change: () => changeOf(fact, before),
    years: () => extremesOf(byYear.filter(isOver)),
    value: () => valueOf(fact),
  };
  return claims[sort]() ?? (fact.value === null ? valueOf(fact) : null);
}

/** The page and cell where the number that a claim is about stands: of a ranking, that of the first; of a range, that of the greatest; of a change and of an older year, where all years stand. */
function pathOf(file: NumbersFile, series: Series, { area, period }: Fact, claim: Claim): string {
  const [newest, areas, years] = series.pages;
  const isPast =
    period.year !== newestIn(series, area)?.period.year || claim.type === 'change' || claim.type === 'extremes';
  const city = isPast ? years : newest;
  const shown = claim.type === 'rank' ? (claim.who[0] ?? area) : area;
  const own = series.onAreaPage ? file.areas[shown] : undefined;
  const page = shown === file.city ? city : claim.type === 'rank' ? (areas ?? own) : (own ?? areas);
  const year = claim.type === 'extremes' ? (claim.high.years[0] ?? period.year) : period.year;
  return page?.includes('#') === true ? page : `${page ?? newest}#${refOf(series, shown, year)}`;
}

/** Which series, area and year are meant: what is not written is the whole and the newest year, and is said. */
function meantBy(file: NumbersFile, { series: all, area: named, year: asked, sort }: NumberQuestion) {
  const isGoal = sort === 'target';
  const area = isGoal || named === undefined ? file.city : named;
  const has = (series: Series, year?: number): boolean =>
    (year === undefined ? newestIn(series, area) : factIn(series, area, year)) !== undefined;
  const ranked = sort === 'most' || sort === 'least';
  const wanted = all.filter(
    ({ goal, among }) => (isGoal && goal !== null) || (ranked && Object.keys(among).length > 0),
  );
  const fitting = [...wanted, ...all];
  const series = fitting.find((each) => has(each, asked)) ?? fitting.find((each) => has(each)) ?? fitting[0];
  return series && { series, area, isGoalOfCity: isGoal && named !== undefined && named !== file.city };
}

/** Answers questions for a number; comes when the first is asked. */
export type Numbers = (asked: Asked, lexicon: Pick<Lexicon, 'areas'>) => NumberAnswer | undefined;

/** Makes ready to answer a question for a number from what is published; undefined where a query is none. */
export const toNumbers =
  (file: NumbersFile): Numbers =>
  (asked, lexicon) => {
    const question = readQuestion(file, asked, lexicon.areas);
    const meant = question && meantBy(file, question);
    if (!question || !meant) return undefined;
    const { series, area, isGoalOfCity } = meant;
    const ranked = question.sort === 'most' || question.sort === 'least';
    const newest = newestIn(series, area);
    const fact = question.year === undefined ? newest : factIn(series, area, question.year);
    const shown = fact ?? newest;
    const about = `${area}${series.name}`;
    const { version, demo, pages } = series;
    // What has no page of its own, such as a part of the city, may be counted elsewhere.
    const isOwn = area !== file.city && area in file.areas;
    if (!shown)
      return isOwn ? { text: `没有公布${about}`, note: '', path: pages[1] ?? pages[0], version, demo } : undefined;
    const claim = fact || question.sort === 'value' ? claimOf(series, question.sort, shown) : null;
    if (claim === null) return undefined;
    const isPublished = claim.type === 'rank' || claim.type === 'extremes' || shown.value !== null;
    const filled = [
      ...(question.year === undefined ? [['年份', `最新的${String(shown.period.year)}年`]] : []),
      ...(question.area === undefined && !ranked ? [['地区', area]] : []),
    ];
    const notes = [
      fact ? '' : `没有公布${String(question.year)}年的${about}；已公布的有${publishedYears(series, area)}`,
      isPublished ? '' : publishedYears(series, area) && `已公布的有${publishedYears(series, area)}`,
      isGoalOfCity ? `目标是${file.city}的，没有分到各地区` : '',
      fact && isPublished && claim.type !== 'extremes' && filled.length > 0
        ? `问题没有写${filled.map(([what]) => what).join('和')}，按${filled.map(([, by]) => by).join('、')}回答`
        : '',
    ].filter(Boolean);
    return { text: say(claim), note: notes.join('；'), path: pathOf(file, series, shown, claim), version, demo };
  };
