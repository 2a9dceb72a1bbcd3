import { printed } from '../claims/print.ts';
import { say } from '../claims/say.ts';
import { fateLine, pageOf, valueText, type Line } from './say-fate.ts';
import { fateOf, stateAt, type Fate } from './fate.ts';
import type { Published, PublishedNumber } from './file.ts';
import type { Verdict } from './judge.ts';
import { fitOf, type Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';

/** The part of a sentence that a statement is about, as written: `多55人`, `18.1%`, `并列最多`. */
export function quoteOf(statement: Statement): string {
  if ('text' in statement) return statement.text;
  return statement.type === 'share' ? statement.percent.text : statement.quantity.text;
}

/** The fate of a number from the release on that first had what a quantity states. */
function fateFor(number: PublishedNumber, quantity: Quantity): Fate | undefined {
  const isRight = number.states.map(({ value }) => value !== null && fitOf(quantity, value) !== 'no');
  let at = isRight.lastIndexOf(true);
  while (at > 0 && number.states[at - 1]?.value === number.states[at]?.value) at -= 1;
  const state = number.states[at];
  return state && fateOf(number, state);
}

const truth = ({ check: { claim, numbers } }: Verdict): readonly Line[] => {
  const [number] = numbers;
  if (claim === undefined) return [];
  return [{ text: `本站公布的是：${say(claim)}。`, ...(number && { path: pageOf(number, null) }) }];
};

const withReason = (text: string, reason: string | undefined): string =>
  reason === undefined ? `${text}。` : `${text}：${reason}。`;

/** What the plan says of a target. */
function planLine({ targets, numbers }: Published, address: string | undefined): readonly Line[] {
  const target = targets.find((one) => one.address === address);
  const number = numbers.find((one) => one.address === address);
  if (target === undefined || number === undefined) return [];
  const { scope, value, unit, clause } = target;
  const what = address?.split('/')[1] ?? '';
  return [
    { text: `计划写的是：${what}${scope}至少${printed(value, unit)}（${clause}）。`, path: pageOf(number, null) },
  ];
}

/** `30是计划的目标；公布的数是42个`. */
export function targetText({ target, check: { claim, numbers }, statement }: Verdict): string | undefined {
  if (target === undefined || statement.type !== 'value') return undefined;
  const now =
    claim?.type === 'value' ? `；公布的数是${valueText({ ...claim.of, date: '' }, numbers[0]?.unit ?? '')}` : '';
  return `“${statement.quantity.text}”是计划的目标${now}`;
}

const ownerLines = ({ owners }: Verdict): readonly Line[] =>
  owners.length === 0 ? [] : [{ text: '这个数是别处的：' }, ...owners.slice(0, 3).map(fateLine)];

function agreeing(verdict: Verdict): readonly Line[] {
  const { statement, check, outcome, isAssumed } = verdict;
  const [number] = check.numbers;
  const assumed = isAssumed ? [{ text: '句中没有写地区，按全市核对。' }] : [];
  if (statement.type !== 'value' || number === undefined) return [...truth(verdict), ...assumed];
  const { quantity } = statement;
  const fate = fateFor(number, quantity);
  const now = check.claim?.type === 'value' ? check.claim.of : undefined;
  const rough =
    outcome === 'rounds' && now !== undefined
      ? [
          {
            text: `“${quantity.text}”只能说与公布数${valueText({ ...now, date: '' }, number.unit)}不矛盾，不能当作原数引用。`,
          },
        ]
      : [];
  return [...rough, ...(fate === undefined ? truth(verdict) : [fateLine(fate)]), ...assumed];
}

function changed(verdict: Verdict): readonly Line[] {
  const { statement, check, at = '' } = verdict;
  const [number] = check.numbers;
  const state = number && stateAt(number, at);
  if (statement.type === 'value' && number !== undefined && state !== undefined)
    return [fateLine(fateFor(number, statement.quantity) ?? fateOf(number, state)), ...truth(verdict)];
  return [{ text: `“${quoteOf(statement)}”按${at}版是这样，现在不是了。` }, ...truth(verdict)];
}

/** What is said of one statement. */
export function verdictLines(verdict: Verdict, published: Published): readonly Line[] {
  const { statement, outcome, reason, check } = verdict;
  const quoted = `“${quoteOf(statement)}”`;
  const plan = statement.type === 'target' ? planLine(published, check.numbers[0]?.address) : [];
  const target = targetText(verdict);
  const told = target === undefined ? [] : [{ text: `${target}。` }];
  switch (outcome) {
    case 'agrees':
    case 'rounds':
      return statement.type === 'target' ? plan : agreeing(verdict);
    case 'was':
      return changed(verdict);
    case 'differs':
      return [
        { text: withReason(`${quoted}与${plan.length > 0 ? '计划' : '公布数'}不符`, reason) },
        ...told,
        ...plan,
        ...truth(verdict),
        ...ownerLines(verdict),
      ];
    case 'open':
      return [{ text: withReason(`${quoted}没有核对`, reason) }, ...told, ...plan, ...truth(verdict)];
  }
}
