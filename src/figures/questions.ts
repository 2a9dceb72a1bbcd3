import { ask } from '../claims/ask.ts';
import type { Claim } from '../claims/claim.ts';
import { namedBy } from '../claims/named.ts';
import { say } from '../claims/say.ts';
import type { Figure } from './figure.ts';

/** A question that a chart answers, and its answer in one line. */
export interface Question {
  readonly question: string;
  readonly answer: string;
  readonly claim: Claim;
  /** The cell that the answer leads to. */
  readonly cell: string;
}

/** All questions that the claims of a figure answer, each question once. */
export function questionsOf({ claims }: Pick<Figure, 'claims'>): readonly Question[] {
  const all = claims.flatMap((claim) =>
    ask(claim).map((question) => ({ question, answer: `${say(claim)}。`, claim, cell: namedBy(claim)?.ref ?? '' })),
  );
  return [...new Map(all.map((each) => [each.question, each])).values()];
}

/** What readers ask first of a chart: the goal, who is first, the change, the share, the range; plain values fill up. */
const order: readonly Claim['type'][] = [
  'target',
  'first',
  'rank',
  'change',
  'share',
  'rate',
  'count',
  'extremes',
  'sum',
  'value',
  'state',
];
const most = 8;

/** The five to eight questions beside a figure, as different as its claims allow: one of each kind in turn. */
export function questionsBeside(figure: Pick<Figure, 'claims'>): readonly Question[] {
  const all = questionsOf(figure);
  const byType = order.map((type) => all.filter(({ claim }) => claim.type === type));
  const longest = Math.max(0, ...byType.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => byType.flatMap((list) => list.slice(turn, turn + 1)));
  const chosen = new Set(turns.flat().slice(0, most));
  return byType.flat().filter((question) => chosen.has(question));
}
