import type { Asked } from '../asked.ts';
import { toNormal } from '../normal.ts';
import type { NumbersFile, Series } from './file.ts';
import { formsOf, type Sort } from './grammar.ts';

/** A question for a number, as far as it was written out. */
export interface NumberQuestion {
  readonly sort: Sort;
  /** All that are called so, the one of the longest name first. */
  readonly series: readonly Series[];
  readonly area: string | undefined;
  readonly year: number | undefined;
}

/** A year: four digits that count nothing, or two before 年, which are of this century. */
const yearWords = /(?:19|20)\d\d(?![\d人名位个家场处])年?|\d\d年/g;

/** What asks for a number. */
const asks = /多少|几|数(?!据)|有没有|出来|公布|发布/;

/** The part of `whole` that names an area of the file, the longest. */
function areaIn(file: NumbersFile, asked: Asked, whole: string): string | undefined {
  const areas = new Set([file.areas, ...file.series.map(({ rows }) => rows)].flatMap(Object.keys));
  const said = whole.replace(/县[.（(]?市[.、]?区/g, '县');
  const named = [...areas].filter((area) => said.includes(toNormal(area)) || asked.areas.includes(area));
  return named.sort((a, b) => b.length - a.length)[0];
}

/** Reads a question for a number; undefined where a query is none, or asks for more than the grammar knows. */
export function readQuestion(
  file: NumbersFile,
  asked: Asked,
  spellings: ReadonlyMap<string, string>,
): NumberQuestion | undefined {
  const { whole } = asked;
  if (asked.outside.length > 0 || asked.long) return undefined;
  const called = file.series
    .map((series) => ({ series, name: series.names.find((name) => whole.includes(name)) ?? '' }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  const [first] = called;
  if (!first) return undefined;
  const area = areaIn(file, asked, whole);
  const [written = '', ...others] = whole.match(yearWords) ?? [];
  if (others.length > 0) return undefined;
  const year = written === '' ? undefined : Number(written.replace('年', '').padStart(4, '20'));
  let rest = whole
    .replace(written, '')
    .replace(first.name, '')
    .replace(toNormal(area ?? ''), '');
  for (const [spelling, name] of spellings) if (name === area) rest = rest.replace(spelling, '');
  const { unit, periods } = first.series;
  const forms = formsOf(unit, periods.length === 1 || periods[0]?.kind === 'end');
  const sort = forms.find(([, form]) => form.test(rest))?.[0];
  // A name alone is no question.
  if (sort === undefined || (sort === 'value' && year === undefined && !asks.test(whole))) return undefined;
  const series = called.filter(({ name }) => name.length === first.name.length).map((each) => each.series);
  return { sort, series, area, year };
}
