import type { Origin } from '../../directory/files/suggestions.ts';
import { suggest } from '../../directory/finder/suggest.ts';
import { startCombobox, type Option } from './combobox.ts';
import { byId, make } from './element.ts';
import { optionOf } from './option.ts';
import { fail, input, output, phrase, say, words } from './parts.ts';

type OriginsFor = (text: string) => Promise<readonly Origin[]>;

async function suggestions(originsFor: OriginsFor, text: string): Promise<readonly Option<Origin>[]> {
  try {
    const [known, origins] = await Promise.all([words(), originsFor(text)]);
    return suggest(origins, text, 8).map((origin) => optionOf(origin, known));
  } catch (error) {
    fail(error);
    return [];
  }
}

/** Gives the field its list of suggestions; `choose` takes the id of the chosen one. What was typed before is answered too. */
export function startTyping(originsFor: OriginsFor, choose: (id: string) => void): void {
  const open = startCombobox<Origin>({
    input,
    list: byId('nearest-options'),
    status: byId('nearest-said'),
    optionsFor: (text) => suggestions(originsFor, text),
    countText: (count) => phrase('options', { count: String(count) }),
    onChoose: ({ value }) => choose(value.id),
  });
  if (input.value !== '' && new URLSearchParams(location.search).toString() === '') open();
}

/** What words that name nothing exactly stand for: the only thing they may mean; else null, and the reader is told and given the choice. */
export async function guess(origins: readonly Origin[], typed: string): Promise<Origin | null> {
  const found = suggest(origins, typed, 8);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  say(phrase(first === undefined ? 'none' : 'several', { typed }));
  if (first === undefined) return null;
  const known = await words();
  const links = found.map((origin) => {
    const { label, about } = optionOf(origin, known);
    const link = make('a', '', label);
    const query = new URLSearchParams(location.search);
    query.delete('q');
    query.set('from', origin.id);
    link.href = `?${query.toString()}`;
    return make('li', '', link, ...(about === '' ? [] : [make('p', '', about)]));
  });
  output.append(make('h2', '', phrase('choose', { typed })), make('ul', 'listing', ...links));
  return null;
}
