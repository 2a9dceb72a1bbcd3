import { cardPaths, cardsOf } from '../outputs/cards.ts';
import { latest } from './built.ts';
import { catalogue } from './catalogue.ts';
import { measures, planDocument } from './policy.ts';
import { site } from './site.ts';

/** The pictures that links to this site show when they are shared. */
export const cards = cardsOf({
  site: site.shortName,
  plan: { title: planDocument.title, description: site.description },
  measures: measures.map(({ entry, title }) => ({ id: entry.id, title, summary: entry.data.summary })),
  catalogue,
  vocabulary: latest.vocabulary,
  demoPlaces: latest.releases.places?.demo === true,
});

/** The pictures of the card with this name; throws `unknown card: x; known: a, b`. */
export function cardNamed(name: string): ReturnType<typeof cardPaths> {
  const found = cards.find((card) => card.name === name);
  if (found === undefined)
    throw new Error(`unknown card: ${name}; known: ${cards.map((card) => card.name).join(', ')}`);
  return cardPaths(found);
}
