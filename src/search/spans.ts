import { toAccent, type Readings } from './readings.ts';

/** A character of the corpus may stand for the query up to `end` (excluded); the cost grows with the liberty taken. */
export interface Span {
  readonly end: number;
  readonly cost: number;
  /** Whether a letter had to be wrong, missing, superfluous or out of place. */
  readonly slip: boolean;
}

/** What each liberty costs; the whole syllable is free. */
const costs = { homophone: 0.5, prefix: 0.7, initial: 1, accent: 1.2, slip: 3 } as const;

/** Whether two different strings become equal by changing, inserting, deleting or exchanging one letter. */
export function isSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isSlip(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  const exchanged = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return a !== b && (exchanged || a.slice(at + 1) === b.slice(at + 1));
}

/** What part of `query` from `from` on `syllable` may stand for. */
function latinSpans(query: string, from: number, syllable: string, slips: boolean): Span[] {
  const spans: Span[] = [];
  const accent = toAccent(syllable);
  const initial = /^[zcs]h/.test(syllable) ? 2 : 1;
  const last = Math.min(query.length, from + syllable.length + 2);
  for (let end = from + 1; end <= last; end++) {
    const part = query.slice(from, end);
    const add = (cost: number, slip = false): unknown => spans.push({ end, cost, slip });
    if (part === syllable) add(0);
    else if (part.length <= initial && syllable.startsWith(part)) add(costs.initial);
    else if (toAccent(part) === accent) add(costs.accent);
    else if (end === query.length && syllable.startsWith(part)) add(costs.prefix);
    else if (end === query.length && accent.startsWith(toAccent(part))) add(costs.accent + costs.prefix);
    else if (slips && part.length > 1 && syllable.length > 1 && isSlip(part, syllable)) add(costs.slip, true);
  }
  return spans;
}

/**
 * What part of `query` from `from` on `character` may stand for; `query` is in normal form and may mix letters and characters. `known` are the
 * spans of syllables from there on: many characters share one.
 */
export function spansOf(
  query: string,
  from: number,
  character: string,
  readings: Readings,
  slips: boolean,
  known = new Map<string, Span[]>(),
): Span[] {
  const asked = query[from] ?? '';
  if (asked === character) return [{ end: from + 1, cost: 0, slip: false }];
  const own = readings.get(character);
  if (!own) return [];
  if (/[a-z]/.test(asked))
    return own.flatMap((syllable) => {
      const spans = known.get(syllable) ?? latinSpans(query, from, syllable, slips);
      known.set(syllable, spans);
      return spans;
    });
  const wanted = readings.get(asked) ?? [];
  if (own.some((syllable) => wanted.includes(syllable))) return [{ end: from + 1, cost: costs.homophone, slip: false }];
  const accents = wanted.map(toAccent);
  const near = own.some((syllable) => accents.includes(toAccent(syllable)));
  return near ? [{ end: from + 1, cost: costs.homophone + costs.accent, slip: false }] : [];
}
