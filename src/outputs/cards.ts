import { cardOf, cardSizes, type CardWords } from '../charts/card.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import type { Catalogue } from '../figures/catalogue.ts';

/** The picture that shared links to a page show. Pages of one kind may share one. */
export interface Card {
  /** What pages call it: `home`, `measures/01-alliance`. */
  readonly name: string;
  readonly words: CardWords;
}

/** What cards are made of. */
export interface CardSources {
  /** The site's short name. */
  readonly site: string;
  readonly plan: { readonly title: string; readonly description: string };
  readonly measures: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly catalogue: Pick<Catalogue, 'figures' | 'areas'>;
  readonly vocabulary: Pick<Vocabulary, 'placeKinds'>;
  /** Whether the directory's places are invented. */
  readonly demoPlaces: boolean;
}

/** All cards: of the site, for pages that have none of their own, of the home page with the message of the first figure that has one, of measures, of areas, of each kind of place. */
export function cardsOf({ site, plan, measures, catalogue, vocabulary, demoPlaces }: CardSources): readonly Card[] {
  const [first] = catalogue.figures;
  const published = first !== undefined && first.versions.length > 0 ? first.today : null;
  const home = { title: plan.title, about: published?.title ?? plan.description, demo: published?.demo ?? false };
  return [
    { name: 'site', words: { site, title: plan.title, about: plan.description, demo: false } },
    { name: 'home', words: { site, ...home } },
    ...measures.map(({ id, title, summary }) => ({
      name: `measures/${id}`,
      words: { site, title, about: summary, demo: false },
    })),
    ...catalogue.areas.map(({ area, figures }) => {
      const [today] = figures.map((figure) => figure.today);
      const title = today?.title ?? area.name;
      return {
        name: `areas/${area.code}`,
        words: { site, title, about: today?.headline ?? '', demo: today?.demo ?? false },
      };
    }),
    ...vocabulary.placeKinds.map(({ id, name }) => ({
      name: `places/${id}`,
      words: { site, title: name, about: '地址、电话、服务时间和路线', demo: demoPlaces },
    })),
  ];
}

const shapes = ['wide', 'square'] as const;

/** Where the picture of a card stands, without base path and ending: demo data says so in its name. */
const fileOf = ({ name, words }: Card, shape: (typeof shapes)[number]): string =>
  `${words.demo ? name.replace(/[^/]+$/, 'demo-$&') : name}${shape === 'square' ? '-square' : ''}`;

/** The files of a card by their names below /cards/: drawn as SVG, published as PNG. */
export const cardFiles = (card: Card): readonly { readonly file: string; readonly svg: () => string }[] =>
  shapes.map((shape) => ({ file: fileOf(card, shape), svg: () => cardOf(card.words, cardSizes[shape]) }));

/** The addresses of a card's pictures, without the base path. */
export const cardPaths = (card: Card): { readonly wide: string; readonly square: string } => ({
  wide: `/cards/${fileOf(card, 'wide')}.png`,
  square: `/cards/${fileOf(card, 'square')}.png`,
});
