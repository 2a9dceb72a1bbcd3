import type { Vocabulary } from '../data/vocabulary.ts';
import { cellsOf } from './cells.ts';
import type { Figure } from './figure.ts';

/** What of the plan a figure is about. */
export interface FigureTopic {
  /** Numbers of the measures that create what it counts. */
  readonly numbers: readonly number[];
  /** Words by which the plan names whom it counts, the nearest first. */
  readonly words: readonly string[];
}

/** The kinds of places, the indicators and the tiers whose numbers a figure shows, read from the addresses of its cells. */
export function topicOf(figure: Pick<Figure, 'table'>, vocabulary: Vocabulary): FigureTopic {
  const named = new Set(cellsOf(figure).flatMap(({ datum }) => datum.ref.split('/').slice(1)));
  const isShown = ({ name }: { readonly name: string }): boolean => named.has(name);
  const tiers = vocabulary.tiers.filter(isShown).map(({ name }) => name);
  const together = vocabulary.togetherInPlan === undefined ? [] : [vocabulary.togetherInPlan];
  return {
    numbers: [...vocabulary.placeKinds, ...vocabulary.indicators].filter(isShown).map(({ measure }) => measure),
    words: tiers.length === 0 ? [] : [...tiers, ...together],
  };
}
