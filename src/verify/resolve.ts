import type { Fact } from '../claims/fact.ts';
import { dayText } from '../kit/dates.ts';
import { statusWords } from '../kit/datum.ts';
import { factAt, releaseOfDay } from './facts.ts';
import type { Published, PublishedNumber } from './file.ts';
import type { Subject } from './statement.ts';
import type { When } from './tokens.ts';

/** The published number that a subject means, and the day of whose knowledge it speaks; or why that cannot be told. */
export type Resolved =
  | { readonly number: PublishedNumber; readonly fact: Fact; readonly reason?: never }
  | { readonly number?: PublishedNumber; readonly fact?: Fact; readonly reason: string };

type Kinds = readonly ('year' | 'end' | 'span' | 'list')[];

/** Which kinds of numbers a time can mean, or why it is not clear. */
function kindsOf(when: When, { terms, isTotal }: Subject): Kinds | string {
  const isFlow = terms.some(({ kind }) => kind === 'year');
  if (when.kind === 'day') return isFlow ? ['year', 'span'] : ['end', 'list'];
  if (when.kind === 'span') return ['span'];
  const bounded = when.upTo || when.atEnd;
  if (!isFlow) return bounded ? ['end'] : '句中没有写明是年底的数，还是当年新增的数';
  if (isTotal) return when.upTo ? ['span'] : '“累计”没有写明从哪一年到哪一年';
  return bounded ? '没有写明是当年的数，还是历年累计的数' : ['year'];
}

/** Whether a number is of the time that a sentence says, as it was known then. */
function isOf(when: When, { period }: Fact): boolean {
  if (when.kind === 'day') return period.until === when.day;
  return period.year === when.year && (when.kind !== 'span' || (period.kind === 'span' && period.from === when.from));
}

/** What a subject means, as known at the end of a day. `city`: the area where none is said. */
export function resolve(published: Published, subject: Subject, date: string): Resolved {
  const { when, terms } = subject;
  if (when === undefined) return { reason: '句中没有写明年份' };
  const [city = ''] = published.areas[0] ?? [];
  const area = subject.area ?? city;
  const kinds = kindsOf(when, subject);
  if (typeof kinds === 'string') return { reason: kinds };
  const about = published.numbers.filter(
    (one) => one.about !== undefined && terms.includes(one.about.term) && one.about.area === area,
  );
  for (const number of about) {
    if (number.about === undefined || !(kinds as readonly string[]).includes(number.about.kind)) continue;
    const day = when.kind === 'day' ? releaseOfDay(published, number.dataset, when.day) : date;
    const fact = day === undefined || day > date ? undefined : factAt(published, number, day);
    if (fact === undefined || !isOf(when, fact)) continue;
    if (fact.value === null) return { number, fact, reason: `本站这个数${statusWords[fact.status]}` };
    if (when.kind !== 'day' && fact.period.until !== undefined)
      return { number, fact, reason: `本站的数只截至${dayText(fact.period.until)}` };
    return { number, fact };
  }
  return { reason: '本站没有公布这个时间、地区的这项数字' };
}
