import { demoMark, type Sources } from './sources.ts';

/** What the numbers of a text are: `demo` all of them; else those of the claims with these keys, or of the number with this address. */
export interface Scope {
  readonly demo: boolean;
  readonly keys: readonly string[];
  readonly address: string | null;
}

/** Nothing is known of the numbers. */
export const noScope: Scope = { demo: false, keys: [], address: null };

const units = '名|人|家|个|场|处|项|次|所|期|年的|%';
/** Dates, times, years, telephone numbers of services: no figures. Then a number with what belongs to it. */
const pattern = (words: readonly string[]): RegExp =>
  new RegExp(
    [
      ...words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      '(?:19|20)\\d{2}-\\d{2}(?!\\d)(?:-\\d{2})?版?',
      '\\d{1,2}:\\d{2}',
      // Numbers of more than three digits have commas: these are years.
      '(?<![\\d,])(?:19|20)\\d{2}(?![\\d,.])',
      '\\d[\\d,]*\\s*(?:[年月日号届条版位](?!的)|个版本|行|像素|[KM]B)',
      '〔\\d+〕',
      '[A-Za-z][\\w.-]*',
      `(?<goal>≥)?(?<number>0\\d{2,3}-\\d+|\\d[\\d,]*(?:\\.\\d+)?)(?<unit>\\s*(?:${units}))?(?:（初步）|初步)?`,
    ].join('|'),
    'gu',
  );

const patterns = new WeakMap<Sources, RegExp>();

function patternOf(sources: Sources): RegExp {
  const known = patterns.get(sources) ?? pattern(sources.words);
  patterns.set(sources, known);
  return known;
}

function markOf(number: string, scope: Scope, sources: Sources): string {
  if (scope.address !== null) return sources.of(scope.address) ?? '';
  const told = sources.told(scope.keys);
  const same = told.find(({ text }) => text === number);
  if (same !== undefined) return sources.of(same.address) ?? '';
  const [first] = told;
  if (first !== undefined) return sources.from(first.address) ?? '';
  return scope.demo ? demoMark : '';
}

/** A text with its source behind each number. `context`: the words around it, for goals. */
export function withMarks(text: string, scope: Scope, sources: Sources, context: string): string {
  const isKnown = scope.demo || scope.keys.length > 0 || scope.address !== null;
  if (!isKnown && !text.includes('≥')) return text;
  return text.replace(patternOf(sources), (whole: string, ...found: readonly unknown[]) => {
    const { goal, number } = found.at(-1) as { readonly goal?: string; readonly number?: string };
    if (number === undefined) return whole;
    const isGoal = goal !== undefined && scope.address === null;
    return (
      whole +
      (isGoal
        ? (sources.goal(number, context) ?? (isKnown ? sources.from('targets') : null) ?? '')
        : markOf(number, scope, sources))
    );
  });
}

/** Whether what the claims with these keys say is invented. */
export const isInvented = (keys: readonly string[], sources: Sources): boolean =>
  sources.told(keys).some(({ address }) => sources.of(address) === demoMark);
