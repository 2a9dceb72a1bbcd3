import type { Origin, Suggestions } from '../../directory/files/suggestions.ts';
import type { Option } from './combobox.ts';

/** An origin as a line of the list. */
export function optionOf(origin: Origin, { counties }: Suggestions): Option<Origin> {
  const home = counties.find(({ code }) => code === origin.county)?.name ?? '';
  if (origin.type === 'place') return { value: origin, label: origin.name, about: [...origin.also, home].join('，') };
  return { value: origin, label: origin.type === 'town' ? `${origin.name}（${home}）` : origin.name, about: '' };
}
