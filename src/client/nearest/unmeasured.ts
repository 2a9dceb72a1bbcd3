import type { Origin } from '../../directory/files/suggestions.ts';
import { byId, make } from './element.ts';
import { phrase, words } from './parts.ts';

/** Towns with a point in the county of a town without one. */
const neighbourTowns = (from: Origin, origins: readonly Origin[]): readonly Origin[] =>
  origins.filter(({ type, county, at }) => type === 'town' && county === from.county && at !== null);

/** Says above the places why no distance is told, and below them what would help: one's own position, or a town nearby that has a point. */
export async function sayUnmeasured(from: Origin, answer: HTMLElement): Promise<void> {
  const links = neighbourTowns(from, (await words()).origins).map(({ id, name }) => {
    const link = make('a', '', name);
    link.href = `?from=${id}`;
    return link;
  });
  const here = make('button', 'small', byId('nearest-here').textContent.trim());
  here.type = 'button';
  here.addEventListener('click', () => byId('nearest-here').click());
  answer.querySelector('h2')?.after(make('p', '', phrase('unmeasured', { name: from.name })));
  const line = make('p', '', phrase('measure'), here);
  if (links.length > 0)
    line.append(phrase('towns'), ...links.flatMap((link, at) => (at === 0 ? [link] : ['、', link])));
  answer.append(line);
}
