import type { Answer } from '../../search/search.ts';
import { stepNames, unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { Found } from './found.ts';
import type { State } from './state.ts';

/** Where pages are looked for that the header search is not sent. */
interface Others {
  /** Pagefind. */
  readonly pages: (state: State) => Promise<readonly Found[]>;
  /** The places that are too many to be sent. */
  readonly places: (query: string) => Promise<readonly Found[]>;
}

/** What the text of the header search answers; null where it does not come. */
async function answerOf(engine: Engine, query: string): Promise<Answer | null> {
  try {
    await engine.coming(query);
    return engine.answer(query);
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/** What an answer finds and claims. */
const claimedIn = (engine: Engine, { tiers }: Answer): readonly Found[] =>
  tiers
    .filter(({ name }) => !unclaimed.has(name))
    .flatMap((tier) => tier.hits.map((hit) => ({ tier, result: engine.describe(hit) })))
    .map(({ tier, result }) => ({ ...result, tier, load: () => Promise.resolve(result) }));

const stepOf = ({ tier }: Found): number => (tier === null ? stepNames.length : stepNames.indexOf(tier.name));

/**
 * The pages that answer a query, the most certain first. The text that the header search has too tells them, with the places that it leaves
 * out; where it does not come, Pagefind answers.
 */
export async function findAll(
  engine: Engine | null,
  { pages, places }: Others,
  state: State,
): Promise<{ readonly answer: Answer | null; readonly found: readonly Found[] }> {
  const answer = engine && (await answerOf(engine, state.query));
  const found = engine && answer ? claimedIn(engine, answer) : await pages(state);
  const all = [...found, ...(await places(state.query))];
  return { answer, found: all.sort((a, b) => stepOf(a) - stepOf(b)) };
}
