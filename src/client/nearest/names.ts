import { blocksFor, readNames } from '../../directory/files/names.ts';
import { readSuggestions, type Origin } from '../../directory/files/suggestions.ts';
import { once } from './files.ts';
import { fetchPart, words } from './parts.ts';

const root = once(async () => readNames(await fetchPart('names'), (await words()).stamp));
const blocks = new Map<number, () => Promise<readonly Origin[]>>();

const blockNumbered = (number: number): (() => Promise<readonly Origin[]>) => {
  const load = once(async () => readSuggestions(await fetchPart(`name-${String(number)}`), await words()).origins);
  blocks.set(number, load);
  return load;
};

/** The places whose names, pinyin or number begin with what was typed, or have it further inside. */
export async function originsNamed(text: string): Promise<readonly Origin[]> {
  const numbers = blocksFor(await root(), text);
  const found = await Promise.all(numbers.map((number) => (blocks.get(number) ?? blockNumbered(number))()));
  return [...new Map(found.flat().map((origin) => [origin.id, origin])).values()];
}
