import type { Asked } from '../asked.ts';
import { findAll } from '../corpus.ts';
import type { Index } from '../prepare.ts';
import { priorOf } from '../prior.ts';
import { rank, type Hit, type Want } from '../rank.ts';
import type { Lexicon } from '../rules.ts';
import type { Step } from '../step.ts';
import { characterWeight, stringWeight, wordWeight } from '../weights.ts';

/** How much of a query, by its characters, must be on a page that is close to it. */
const mostOf = 0.6;

/** How much of a query a word is: a single character, which may be anything, half as much. */
const lengthOf = (word: string): number => (word.length > 1 ? word.length : 0.5);

/** How much a part of a query counts. */
function weightOf({ words }: Lexicon, text: string): number {
  if (text.length < 2) return characterWeight;
  return words.has(text) ? wordWeight : stringWeight;
}

/** What is wanted: the words alone, or with those that mean the same. */
export const wantsOf = ({ lexicon }: Index, words: readonly string[], synonyms: boolean): Want[] =>
  words.map((text) => ({
    spellings: synonyms ? (lexicon.variants.get(text) ?? [text]) : [text],
    weight: weightOf(lexicon, text),
  }));

/** Page → the characters of the wants that stand together in one stretch of it, its names and area counted to each stretch; `anywhere`: on all of it. */
function together({ corpus, lexicon }: Index, wants: readonly Want[], anywhere: boolean): ReadonlyMap<number, number> {
  const stretches = new Map<number, Set<Want>>();
  const always = new Map<number, Set<Want>>();
  const ownerOf = new Map<number, number>();
  const note = (sets: Map<number, Set<Want>>, key: number, want: Want): unknown =>
    sets.set(key, (sets.get(key) ?? new Set()).add(want));
  for (const want of wants) {
    for (const { field } of want.spellings.flatMap((spelling) => findAll(corpus, spelling))) {
      const { owner, part, stretch } = corpus.fields[field] ?? { owner: -1, part: 'text', stretch: -1 };
      ownerOf.set(stretch, owner);
      if (anywhere || part === 'title' || part === 'term') note(always, owner, want);
      note(stretches, stretch, want);
    }
    const area = lexicon.areas.get(want.spellings[0] ?? '');
    if (area !== undefined) corpus.documents.forEach((page, at) => page.area === area && note(always, at, want));
  }
  const most = new Map<number, number>();
  stretches.forEach((held, stretch) => {
    const owner = ownerOf.get(stretch) ?? -1;
    const all = new Set([...held, ...(always.get(owner) ?? [])]);
    const length = [...all].reduce((sum, { spellings: [typed = ''] }) => sum + typed.length, 0);
    most.set(owner, Math.max(length, most.get(owner) ?? 0));
  });
  return most;
}

/** The pages on which at least this share of the query stands together. */
function near(index: Index, asked: Asked, synonyms: boolean, share: number): readonly Hit[] {
  const { corpus } = index;
  // A single character is no hit.
  const words = asked.words.filter((word) => word.length > 1);
  const typed = asked.words.reduce((sum, word) => sum + lengthOf(word), 0) * (asked.long ? mostOf : 1);
  if (words.length === 0 || words.join('').length < share * typed) return [];
  const wants = wantsOf(index, words, synonyms);
  const held = together(index, wants, asked.long || asked.parts.length > 1);
  const prior = priorOf(index, words, asked.whole);
  return rank(corpus, wants, { every: false, prior }).filter(
    ({ document }) => (held.get(document) ?? 0) >= share * typed,
  );
}

/** The pages on which all words of the query stand together, as typed. */
export const words: Step = (index, asked) => near(index, asked, false, 1);

/** The same, or words that mean the same. */
export const synonyms: Step = (index, asked) => near(index, asked, true, 1);

/** The pages on which most of the query stands, or what means the same. */
export const close: Step = (index, asked) => near(index, asked, true, mostOf);
