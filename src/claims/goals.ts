import { numberText } from '../kit/numbers.ts';
import { isMet } from '../kit/target.ts';
import { listText } from '../kit/words.ts';
import type { FirstClaim, TargetClaim } from './claim.ts';
import { distanceClause, goalShareClause } from './clauses.ts';
import { asOfText, periodText } from './fact.ts';
import { mark, plainly, type Said } from './told.ts';

/** `超过目标243人`. */
export const sayDistance = (claim: TargetClaim | null): Said | null =>
  claim === null ? null : { text: distanceClause(claim), claims: [claim] };

/** A distance below a heading that names the target: `超过243人`, `还差80人`, `正好达到`. */
export const distanceAlone = ({ text }: Said): string => text.replace(/距?目标/, '');

/** `相当于各年目标之和80,000人的104.1%`. `name`: what the goal is called. */
export const sayGoalShare = (claim: TargetClaim | null, name: string): Said | null =>
  claim === null ? null : { text: goalShareClause(claim, name), claims: [claim] };

/** A gap to a goal as drawings and tables write it: `+3,248`, `-73`, `0`. */
export const gapText = (gap: number): string => `${gap > 0 ? '+' : gap < 0 ? '-' : ''}${numberText(Math.abs(gap))}`;

/** `比进度多3,248人`, `比进度少73人`; of equal numbers nothing. */
export function sayGap(claim: TargetClaim | null): Said | null {
  if (claim === null || claim.of.value === claim.goal.value) return null;
  const gap = claim.of.value - claim.goal.value;
  return { text: `比进度${gap > 0 ? '多' : '少'}${numberText(Math.abs(gap))}${claim.of.unit}`, claims: [claim] };
}

/** What goals are called in a verdict, and what stands before the names. */
export interface VerdictWords {
  /** `达到年度目标`, `达到目标`. */
  readonly reached: string;
  /** `未达到年度目标`. */
  readonly missed: string;
  /** What of those named is meant, where it is not the number itself: `累计培育人数`. */
  readonly what?: string;
}

/** `2025年甲和乙达到年度目标，丙尚有差距（初步）`: who reached the goal and who did not, at one time. */
export function sayVerdicts(claims: readonly TargetClaim[], { reached, missed, what = '' }: VerdictWords): Said {
  const met = claims.filter(({ of, goal }) => of.value >= goal.value).map(({ of }) => of.name);
  const short = claims.filter(({ of, goal }) => of.value < goal.value).map(({ of }) => of.name);
  const [one] = claims;
  if (one === undefined) return plainly('');
  const when = one.of.period.kind === 'year' ? periodText(one.of.period) : `${periodText(one.of.period)}，`;
  const all = (names: readonly string[]): string => (names.length > 1 ? '均' : '');
  const verdict =
    short.length === 0
      ? `${listText(met)}${what}${all(met)}${reached}`
      : met.length === 0
        ? `${listText(short)}${what}${all(short)}${missed}`
        : `${listText(met)}${what}${all(met)}${reached}，${listText(short)}尚有差距`;
  return { text: `${when}${verdict}${mark(claims)}`, claims };
}

/** `2023年首次达到年度目标`, `2022年（计划实施第一年）就达到年度目标`: the first year, whose subject stands before it. `goal`: what the goal is called. */
export function sayFirst(claim: FirstClaim | null, goal = '目标', all = ''): Said | null {
  if (claim === null) return null;
  const reached = claim.before.length === 0 ? `（计划实施第一年）${all}就达到${goal}` : `${all}首次达到${goal}`;
  return { text: `${asOfText(claim.of.period)}${reached}`, claims: [claim] };
}

/**
 * `工作站2024年底首次达到目标，基地和服务点2025年底首次达到目标（初步）`: who reached a goal when for the first time, the earliest first, then by
 * `later` who has not yet, or that all reached it ever since. `goal`: what the goal is called. Empty words where nobody did.
 */
export function sayFirsts(firsts: readonly FirstClaim[], later: readonly TargetClaim[], goal = '目标'): Said {
  const years = [...new Set(firsts.map(({ of }) => of.period.year))].sort((a, b) => a - b);
  const groups = years.flatMap((year) => {
    const then = firsts.filter(({ of }) => of.period.year === year);
    const said = sayFirst(then[0] ?? null, goal, then.length > 1 ? '都' : '');
    return said === null ? [] : [`${listText(then.map(({ of }) => of.name))}${said.text}`];
  });
  const short = later.filter(({ of, goal: { value } }) => !isMet(of.value, value));
  const rest =
    short.length > 0
      ? [`${listText(short.map(({ of }) => of.name))}未达到`]
      : later.length > 0
        ? ['此后每年都达到']
        : [];
  const claims = [...firsts, ...later];
  return { text: groups.length === 0 ? '' : `${[...groups, ...rest].join('，')}${mark(claims)}`, claims };
}

/** `服务点的目标是至少30个`: a goal of the plan, nothing counted yet. */
export const sayGoal = (name: string, value: number, unit: string): Said =>
  plainly(`${name}目标${goalText(value, unit)}`);

/** A goal as tables write it, a lower bound: `≥20,000`, `≥20家`. */
export const goalText = (value: number, unit = ''): string => `≥${numberText(value)}${unit}`;
