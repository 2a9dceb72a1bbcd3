import type { Check } from './check.ts';
import { check } from './checks.ts';
import { fateOf, type Fate } from './fate.ts';
import type { Published, PublishedNumber } from './file.ts';
import type { Statement, Subject } from './statement.ts';

/** What is to be said of one statement. */
export interface Verdict {
  readonly statement: Statement;
  /** `agrees`; `rounds`: as a rounding only; `was`: it was so once; `differs`; `open`: neither can be said, and `reason` says why. */
  readonly outcome: 'agrees' | 'rounds' | 'was' | 'differs' | 'open';
  readonly reason?: string;
  /** Against what is known today. */
  readonly check: Check;
  /** The day on which it was so, for `was`. */
  readonly at?: string;
  /** The published numbers that have the stated value, of the same thing in another place or year. */
  readonly owners: readonly Fate[];
  /** True where the sentence names no area, and the whole city was taken. */
  readonly isAssumed: boolean;
  /** The plan's target, where the stated number is it. */
  readonly target?: number;
  readonly demo: boolean;
}

const today = '9999-12-31';

const subjectOf = (statement: Statement): Subject | undefined =>
  statement.type === 'sum' ? statement.parts[0] : statement.of;

/** Numbers of the same thing that once had the stated value exactly. */
function ownersOf(published: Published, statement: Statement, own: readonly PublishedNumber[]): readonly Fate[] {
  if (statement.type !== 'value') return [];
  const { of, quantity } = statement;
  return published.numbers
    .filter((number) => number.about !== undefined && number.about.kind !== 'target' && !own.includes(number))
    .filter(({ about }) => about !== undefined && of.terms.includes(about.term))
    .flatMap((number) => {
      const state = number.states.find(({ value }) => value === quantity.value);
      return state === undefined ? [] : [fateOf(number, state)];
    });
}

/** Whether a number was not published to keep it secret: then nothing may be said of it, not even that it is another one. */
const isWithheld = ({ claim }: Check): boolean => claim?.type === 'state' && claim.of.status === 'withheld';

function targetOf(published: Published, statement: Statement): number | undefined {
  if (statement.type !== 'value') return undefined;
  const { of, quantity } = statement;
  const target = published.targets.find(({ address }) => of.terms.some(({ part }) => address === `targets/${part}`));
  return target?.value === quantity.value ? target.value : undefined;
}

type Outcome = Pick<Verdict, 'outcome' | 'reason' | 'at'>;

function outcomeOf(published: Published, statement: Statement, now: Check, owners: readonly Fate[]): Outcome {
  if (now.fit === 'exact') return { outcome: 'agrees' };
  if (now.fit === 'within') return { outcome: 'rounds' };
  const at = published.dates.find((date) => ['exact', 'within'].includes(check(published, statement, date).fit));
  if (at !== undefined) return { outcome: 'was', at };
  if (now.fit === 'no') return { outcome: 'differs', ...(now.reason === undefined ? {} : { reason: now.reason }) };
  // Not published, and the number is known to be somebody else's.
  if (now.numbers.length > 0 && now.claim?.type === 'state' && !isWithheld(now) && owners.length > 0)
    return { outcome: 'differs', ...(now.reason === undefined ? {} : { reason: now.reason }) };
  return { outcome: 'open', reason: now.reason ?? '约数太粗，说不上相符还是不符' };
}

/** Judges one statement. `isCity`: an earlier statement of the sentence that names no area was one of the whole city. */
function judgeOne(published: Published, statement: Statement, isCity: boolean): Verdict {
  const now = check(published, statement, today);
  const isAssumed = subjectOf(statement)?.area === undefined && statement.type !== 'target';
  const owners = now.fit === 'exact' || now.fit === 'within' ? [] : ownersOf(published, statement, now.numbers);
  const told = outcomeOf(published, statement, now, owners);
  const target = targetOf(published, statement);
  const isGuess = isAssumed && !isCity && told.outcome === 'differs';
  const numbers = now.numbers.length > 0 ? now.numbers : owners.map(({ number }) => number);
  return {
    statement,
    ...(isGuess ? { outcome: 'open', reason: '句中没有写明地区' } : told),
    check: now,
    owners,
    isAssumed,
    ...(target === undefined ? {} : { target }),
    demo: numbers.some(({ demo }) => demo),
  };
}

/** Judges the statements of one sentence. Where it names no area, the whole city is meant as soon as one number of it agrees. */
export function judge(published: Published, statements: readonly Statement[]): readonly Verdict[] {
  let isCity = false;
  return statements.map((statement) => {
    const verdict = judgeOne(published, statement, isCity);
    isCity ||= verdict.isAssumed && (verdict.outcome === 'agrees' || verdict.outcome === 'was');
    return verdict;
  });
}
