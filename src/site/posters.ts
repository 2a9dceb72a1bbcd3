import { drawPoster, postersOf, type PosterFile } from '../outputs/posters.ts';
import { phrasesWith, widestWord } from '../policy/lines/phrases.ts';
import { remembered } from '../kit/remember.ts';
import { latest } from './built.ts';
import { glossary, measures, planClauses, planDocument } from './policy.ts';
import { href, site } from './site.ts';

const { targets } = latest.releases;
const { vocabulary, areas } = latest;

/** What people send on: one picture of the plan, one of each measure. */
export const posters: readonly PosterFile[] = postersOf({
  site: site.shortName,
  plan: planDocument,
  goals: targets === null || targets.demo ? [] : targets.rows,
  measures: measures.map(({ entry, clause, number, title, group, path }) => ({
    ...{ id: entry.id, number, title, group, path, summary: entry.data.summary, brief: entry.data.brief },
    ...{ label: clause.label, paragraphs: clause.paragraphs },
  })),
  safeguards: planClauses.flatMap(({ id, title, number }) =>
    number === null && title !== null && id !== '' ? [title] : [],
  ),
  hotline: site.hotlines[0],
  addressOf: (path) => (site.origin === '' ? null : site.origin + href(path)),
});

const { cut } = phrasesWith(
  [
    ...areas.flatMap(({ name, short }) => [name, short]),
    ...[...vocabulary.tiers, ...vocabulary.placeKinds, ...vocabulary.indicators].map(({ name }) => name),
    ...vocabulary.audiences,
    vocabulary.authority,
    ...glossary.flatMap(({ term, aliases }) => [term, ...aliases]),
  ],
  widestWord.heading,
);

const draw = remembered((name: string) => {
  const found = posters.find((each) => each.name === name);
  if (found === undefined)
    throw new Error(`unknown poster: ${name}; known: ${posters.map((each) => each.name).join(', ')}`);
  return drawPoster(found, cut);
});

/** The drawing of the poster with this name, and its height in px. */
export const drawnPoster = (name: string): ReturnType<typeof drawPoster> => draw(name);

/** Where the picture of the poster with this name is, without the base path. */
export const posterPath = (name: string): string => `/posters/${name}.png`;
