import type { Asked } from '../asked.ts';
import { toNormal } from '../normal.ts';
import type { NumbersFile, Series } from './file.ts';
import { sorts, type Sort } from './may-ask.ts';

/** A question for a number, as far as it was written out. */
export interface NumberQuestion {
  readonly sort: Sort;
  /** All that are called so, the one of the longest name first. */
  readonly series: readonly Series[];
  readonly area: string | undefined;
  readonly year: number | undefined;
}

/** What sums over years, asks when, or for money and rules, is no number of this file. */
const others =
  /计划|累计|一共|总共|[四三]年|总和|钱|工资|名额|评[的了上]|怎么|条件|为什么|如何|比例|占|结构|还[有能会在]|要[几多]|有没有.*[奖补]|招|由谁|名单|[历逐]年|每[年个县市]|这几年|趋势|走势|年[前后]|以[前后来]|之[前后]|哪一?年.*[达超完够]/;

/** What may stand in a question for a number beside what is counted, the area and the year. Anything else asks for another number: 年龄, 通过的, 每个县. */
const fillers =
  /(?:19|20)\d\d年?|\d+[个家人场处名]?|全市|本市|市里|年度|各[县地]区?|各?县[（(]?市、?区[)）]?|县区|地区|培育|培养|当年|前一年|一年|截至|目前|现在|最多|最少|数据|出来|[人数底末有了吗的在里中名位到是哪年个家次场处县建成办开拿获出差缺没比要超过市]/g;

/** Who asks for people does not mean what is counted in places or times. */
const ofPeople = /多少[人名位]|几[名位]|几个人/;

/** The year that is asked for; two digits are of this century. */
function yearIn(whole: string): number | undefined {
  const four = /(?:19|20)\d\d(?=年|\D|$)/.exec(whole)?.[0];
  const two = /(?:^|\D)(\d\d)年/.exec(whole)?.[1];
  return four !== undefined ? Number(four) : two !== undefined ? 2000 + Number(two) : undefined;
}

/** The part of `whole` that names an area of the file, the longest. */
function areaIn(file: NumbersFile, asked: Asked, whole: string): string | undefined {
  const areas = new Set([file.areas, ...file.series.map(({ rows }) => rows)].flatMap(Object.keys));
  const named = [...areas].filter((area) => whole.includes(toNormal(area)) || asked.areas.includes(area));
  return named.sort((a, b) => b.length - a.length)[0];
}

/** Reads a question for a number; undefined where a query is none, or asks for more than this grammar knows. */
export function readQuestion(
  file: NumbersFile,
  asked: Asked,
  spellings: ReadonlyMap<string, string>,
): NumberQuestion | undefined {
  const { whole } = asked;
  if (asked.outside.length > 0 || asked.long || others.test(whole)) return undefined;
  const year = yearIn(whole);
  const sort = sorts.find(([, words]) => words.test(whole))?.[0] ?? (year === undefined ? undefined : 'value');
  if (sort === undefined) return undefined;
  const called = file.series
    .map((series) => ({ series, name: series.names.find((name) => whole.includes(name)) ?? '' }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  const [first] = called;
  if (!first) return undefined;
  if (ofPeople.test(whole) && !/[人名]/.test(first.series.unit)) return undefined;
  const area = areaIn(file, asked, whole);
  let rest = whole.replace(first.name, '').replace(toNormal(area ?? ''), '');
  for (const [spelling, name] of spellings) if (name === area) rest = rest.replace(spelling, '');
  for (const [, words] of sorts) rest = rest.replace(words, '');
  for (const { kind, text } of asked.pieces) if (kind === 'question') rest = rest.replace(text, '');
  if (rest.replace(fillers, '') !== '' || /[奖补]/.test(rest)) return undefined;
  const series = called.filter(({ name }) => name.length === first.name.length).map((each) => each.series);
  return { sort, series, area, year };
}
