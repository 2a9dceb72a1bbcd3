import { thousands } from '../kit/numbers.ts';
import { mayMean, type Mention } from '../kit/reading/numbers.ts';
import { fateOf, type Fate } from './fate.ts';
import type { Published, PublishedNumber, PublishedState } from './file.ts';
import type { PublishedSentence, Sentences } from './sentences.ts';
import type { Token } from './tokens.ts';

/** The state of a number that a mention stands for: the newest of that value, from the release on that first had it. */
function meant({ states }: PublishedNumber, mention: Mention): PublishedState | undefined {
  const matches = states.map(({ value }) => value !== null && mayMean(mention, value));
  let at = matches.lastIndexOf(true);
  while (at > 0 && states[at - 1]?.value === states[at]?.value) at -= 1;
  return states[at];
}

/** What became of each number that had the value of a mention. */
export const fatesOf = (numbers: readonly PublishedNumber[], mention: Mention): readonly Fate[] =>
  numbers.flatMap((number) => {
    const state = meant(number, mention);
    return state === undefined ? [] : [fateOf(number, state)];
  });

/** How many parts of a number's address a text names. */
function namedParts({ about }: PublishedNumber, tokens: readonly Token[]): number {
  if (about === undefined) return 0;
  const isNamed = [
    tokens.some((token) => token.kind === 'term' && token.terms.includes(about.term)),
    tokens.some((token) => token.kind === 'area' && token.area === about.area),
    tokens.some((token) => token.kind === 'when' && token.when.kind !== 'day' && token.when.year === about.year),
    about.kind === 'target' && tokens.some(({ kind }) => kind === 'goal' || kind === 'plan' || kind === 'yearly'),
  ];
  return isNamed.filter(Boolean).length;
}

/** Where a number stands among the published ones, those first that the text speaks of. */
export function placesOf({ numbers }: Published, mention: Mention, tokens: readonly Token[]): readonly Fate[] {
  const score = new Map(numbers.map((number) => [number, namedParts(number, tokens)]));
  return [...fatesOf(numbers, mention)].sort((a, b) => (score.get(b.number) ?? 0) - (score.get(a.number) ?? 0));
}

/** Whether a sentence prints a number, with nothing that would make it another one. */
function prints(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1))
    if (!/[\d.,]/.test(text[at - 1] ?? '')) return true;
  return false;
}

/** The sentences of this site that print a number with what follows it (`243人`, `18.1%`) and speak of the same thing, those of today first. */
export function printedIn(
  { all }: Sentences,
  { value }: Mention,
  unit: string,
  tokens: readonly Token[],
): readonly PublishedSentence[] {
  const names = tokens.flatMap((token) => (token.kind === 'term' ? token.terms.flatMap((term) => term.names) : []));
  return all
    .filter(({ text }) => prints(text, thousands(value) + unit))
    .filter(({ text }) => names.length === 0 || names.some((name) => text.includes(name)))
    .sort((a, b) => Number(b.standing === 'now') - Number(a.standing === 'now'));
}
