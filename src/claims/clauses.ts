import { datumText, numberText } from '../kit/numbers.ts';
import { percentText, perThousandText } from '../kit/percent.ts';
import { isMet } from '../kit/target.ts';
import { listText } from '../kit/words.ts';
import type {
  ChangeClaim,
  CountClaim,
  ExtremesClaim,
  FirstClaim,
  RankClaim,
  RateClaim,
  ShareClaim,
  TargetClaim,
} from './claim.ts';
import { asOfText, isOver, knownOf, periodText, type Fact } from './fact.ts';

/** What all areas compared are together, as sentences call them. */
export const everyArea = '各县（市、区）';

/** How sentences begin that count something: `2025年全市培育`, `截至2025年9月底，全市当年已培育`. The name of what is counted follows. */
export function beginning({ period, area, verb }: Fact, withArea = true): string {
  const where = withArea ? area : '';
  if (period.until === undefined && verb === '' && period.kind === 'end') return `${period.year}年末${where}`;
  if (period.until === undefined) return `${periodText(period)}${where}${verb}`;
  const doing = period.kind === 'year' ? `当年${verb === '' ? '' : `已${verb}`}` : verb;
  return `${periodText(period)}，${where}${doing}`;
}

/** What is counted and how many: `创新工程师1,243人（初步）`, `领军工程师不予公布`. */
export const counted = (fact: Fact): string => `${fact.name}${datumText(fact, fact.unit)}`;

/** The earlier moment of a comparison: `上年`, `2022年底`. */
export const earlier = (of: Fact, since: Fact): string =>
  of.period.year - since.period.year === 1 ? '上年' : asOfText(since.period);

/** `比上年增加55人`, `与上年持平`. */
export function changeClause({ of, since }: ChangeClaim): string {
  const change = of.value - since.value;
  if (change === 0) return `与${earlier(of, since)}持平`;
  return `比${earlier(of, since)}${change > 0 ? '增加' : '减少'}${numberText(Math.abs(change))}${of.unit}`;
}

/** `服务点从2022年底的8个增加到2025年底的42个（初步）`. */
export function fromToClause({ of, since }: ChangeClaim): string {
  const start = `${of.name}从${asOfText(since.period)}的${datumText(since, since.unit)}`;
  const end = `${asOfText(of.period)}的${datumText(of, of.unit)}`;
  if (of.value === since.value) return `${of.name}${asOfText(since.period)}和${end.replace('的', '都是')}`;
  return `${start}${of.value > since.value ? '增加' : '减少'}到${end}`;
}

/** `超过目标243人`, `距目标还差80人`, `正好达到目标`. */
export function distanceClause({ of, goal }: TargetClaim): string {
  if (of.value === goal.value) return '正好达到目标';
  return isMet(of.value, goal.value)
    ? `超过目标${numberText(of.value - goal.value)}${of.unit}`
    : `距目标还差${numberText(goal.value - of.value)}${of.unit}`;
}

/** `首次达到目标`, `计划实施第一年就达到目标`. */
export const firstClause = ({ before }: FirstClaim): string =>
  before.length === 0 ? '计划实施第一年就达到目标' : '首次达到目标';

/** `占全市21,846人的18.1%`; the whole is named where it counts something else. */
export const shareClause = ({ of, whole: total }: ShareClaim): string =>
  `占${total.area}${total.name === of.name ? '' : total.name}${datumText(total, total.unit)}的${percentText(of.value, total.value)}`;

/** `每千名专业技术人员（2020年）34.9人`. */
export const rateClause = ({ of, base }: RateClaim): string =>
  `每千名${base.name}（${asOfText(base.period)}）${perThousandText(of.value, base.value)}${of.unit}`;

/** `相当于各年目标之和80,000人的104.1%`. */
export const goalShareClause = ({ of, goal }: TargetClaim, name: string): string =>
  `相当于${name}${numberText(goal.value)}${of.unit}的${percentText(of.value, goal.value)}`;

/** Over whom a comparison goes: what all units are together, or `已公布的8个地区` where not all are published. */
export function scopeText({ among, each }: Pick<RankClaim, 'among' | 'each'>): string {
  const published = knownOf(among).length;
  return published === among.length ? each : `已公布的${published}个地区`;
}

/** `义乌市最多`, `东阳市、义乌市并列最多`. */
export const placeText = ({ who, end }: Pick<RankClaim, 'who' | 'end'>): string =>
  `${who.join('、')}${who.length > 1 ? '并列' : ''}${end === 'most' ? '最多' : '最少'}`;

/** The number of the first or last place with what limits it: `各20人（初步）`. */
export function placeNumber({ among, who, value }: RankClaim): string {
  const first = knownOf(among).filter(({ area }) => who.includes(area));
  const shown = first.find(({ status }) => status === 'provisional') ?? first[0];
  return `${who.length > 1 ? '各' : ''}${datumText({ value, status: shown?.status ?? 'final' }, shown?.unit ?? '')}`;
}

/** `各年最低90人（2022年）、最高120人（2023年）`, `各年均为20,000人`, `各年都没有`. */
export function extremesClause({ low, high, over }: ExtremesClaim): string {
  const known = knownOf(over).filter(isOver);
  const unit = known[0]?.unit ?? '';
  const isCut = knownOf(over).length > known.length;
  const span = known.length === over.length ? '各年' : `${isCut ? '已结束' : '已公布'}的${known.length}年`;
  if (low.value === high.value) return low.value === 0 ? `${span}都没有` : `${span}均为${numberText(low.value)}${unit}`;
  const end = ({ value, years }: ExtremesClaim['low']): string =>
    `${numberText(value)}${unit}（${listText(years.map((year) => `${year}年`))}）`;
  return `${span}最低${end(low)}、最高${end(high)}`;
}

const fewNames = 3;

/** Who: by name up to three, else by number: `磐安县和武义县`, `7个地区`; all of them by what they are together. */
export function whoText({ who, among, each }: Pick<CountClaim, 'who' | 'among' | 'each'>): string {
  if (who.length === among.length && who.length > 1) return each;
  return who.length <= fewNames ? listText(who) : `${who.length}个${each === everyArea ? '县（市、区）' : '地区'}`;
}
