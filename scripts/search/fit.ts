import { sharesOf } from '../../src/search/lesson.ts';
import type { Candidate, Example } from './examples.ts';

/** Rounds over all examples, and how far one of them moves the weights at first: more, or other, was no better for questions left out. */
const rounds = 16;
const pace = 3;

/** Errors below this are not worth a step. */
const negligible = 1e-3;

/** A part that fewer examples have teaches nothing. */
const fewest = 8;

/** Parts that enough examples have → how rare each is: a logarithm, a whole number. */
export function raritiesOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of examples.flatMap(({ parts }) => parts)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest);
  return new Map(kept.map(([part, count]) => [part, Math.round(Math.log((examples.length + 1) / (count + 1)))]));
}

/** Numbers from 0 to below `count` in an order that is the same in every build: Fisher and Yates, with the generator of Park and Miller. */
function shuffled(count: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = seed;
  for (let at = count - 1; at > 0; at--) {
    state = (state * 48271) % 2147483647;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/** By how much each group is held too likely under `values`, its sum of weights. */
function errorsOf(pages: readonly Candidate[], values: Float64Array, errors: Float64Array): void {
  const odds = pages.map(({ evidence, group }) =>
    Math.exp(evidence + (group === null ? 0 : (values[group] as number))),
  );
  let all = 0;
  let right = 0;
  pages.forEach(({ isRight }, page) => {
    all += odds[page] as number;
    if (isRight) right += odds[page] as number;
  });
  errors.fill(0);
  pages.forEach(({ group, isRight }, page) => {
    if (group === null) return;
    const odd = odds[page] as number;
    errors[group] = (errors[group] as number) + odd / all - (isRight ? odd / right : 0);
  });
}

/**
 * The weight of each part (row) for each of `columns` groups under which the right pages of all examples are likeliest: multinomial logistic
 * regression with the evidence of the text as offset, by stochastic gradient descent with the steps of AdaGrad (Duchi, Hazan and Singer 2011).
 */
export function fit(
  examples: readonly Example[],
  rarities: ReadonlyMap<string, number>,
  columns: number,
): Float64Array {
  const rows = new Map([...rarities.keys()].map((part, row) => [part, row * columns]));
  const weights = new Float64Array(rows.size * columns);
  const squares = new Float64Array(weights.length).fill(1);
  const values = new Float64Array(columns);
  const errors = new Float64Array(columns);
  const known = examples.map(({ parts }) => {
    const shares = sharesOf(parts, (part) => rarities.get(part));
    return parts.flatMap((part, at) => {
      const start = rows.get(part);
      return start === undefined ? [] : [{ start, share: shares[at] as number }];
    });
  });
  const learnFrom = (pages: readonly Candidate[], own: readonly { start: number; share: number }[]): void => {
    values.fill(0);
    for (const { start, share } of own) {
      for (let column = 0; column < columns; column++)
        values[column] = (values[column] as number) + (weights[start + column] as number) * share;
    }
    errorsOf(pages, values, errors);
    errors.forEach((error, column) => {
      if (Math.abs(error) < negligible) return;
      for (const { start, share } of own) {
        const at = start + column;
        const slope = error * share;
        squares[at] = (squares[at] as number) + slope * slope;
        weights[at] = (weights[at] as number) - (pace * slope) / Math.sqrt(squares[at]);
      }
    });
  };
  for (let round = 1; round <= rounds; round++) {
    for (const at of shuffled(examples.length, round)) learnFrom((examples[at] as Example).pages, known[at] ?? []);
  }
  return weights;
}
