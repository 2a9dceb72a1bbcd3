import { factsOf, type Claim } from '../claims/claim.ts';
import { isOver } from '../claims/fact.ts';
import { fullName } from '../figures/address.ts';
import type { Catalogue, CataloguedFigure } from '../figures/catalogue.ts';
import type { FigureVersion } from '../figures/history.ts';
import { questionsOf } from '../figures/questions.ts';
import type { Standing, SentencesFile } from '../verify/sentences.ts';
import { figureWorks, pinnedPath } from './citation/figure-works.ts';
import { plainCitation } from './citation/pieces.ts';
import { newsSentence } from './citation/sentence.ts';

interface Written {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** The sentences of a text; each stands on all claims of the text, since nobody says which of them is whose. */
const cut = ({ text, claims }: Written): readonly Written[] =>
  text.split('。').flatMap((part) => (part === '' ? [] : [{ text: part, claims }]));

/** Every sentence that one version of a figure printed: title, headline, description, answers of questions. */
function writtenIn({ figure }: FigureVersion): readonly Written[] {
  const { title, headline, description } = figure.words;
  return [
    title,
    ...cut(headline),
    ...cut({ text: figure.description, claims: description.claims }),
    ...questionsOf(figure).flatMap(({ answer, claim }) => cut({ text: answer, claims: [claim] })),
  ];
}

/** The sentence for newspapers of a figure with a pinned page. */
function newsOf(version: FigureVersion): readonly Written[] {
  const news = figureWorks(version, '', '')?.news;
  const { claims } = version.figure.words.headline;
  return news === undefined ? [] : cut({ text: plainCitation(newsSentence(news)), claims });
}

type Today = ReadonlyMap<string, number | null>;

/** The numbers of all figures as they read today, by address: the newest state that any figure shows, since one may show it no longer. */
function todayOf(figures: readonly CataloguedFigure[]): Today {
  const newest = figures
    .flatMap(({ histories }) => [...histories].flatMap(([ref, states]) => [{ ref, state: states.at(-1) }]))
    .toSorted((a, b) => (a.state?.date ?? '').localeCompare(b.state?.date ?? ''));
  return new Map(newest.map(({ ref, state }) => [ref, state?.datum.value ?? null]));
}

function standingOf(claims: readonly Claim[], today: Today): Standing {
  const facts = claims.flatMap(factsOf);
  const over = facts.filter(isOver);
  if (facts.length === 0 || over.some(({ ref, value }) => today.get(ref) !== value)) return 'changed';
  return over.length < facts.length ? 'then' : 'holds';
}

interface Page {
  readonly page: SentencesFile['pages'][number];
  readonly isNewest: boolean;
  readonly written: readonly Written[];
}

const pagesOf = ({ versions }: CataloguedFigure): readonly Page[] =>
  versions.map((version) => ({
    page: [pinnedPath(version), fullName(version.definition), version.label, version.figure.demo],
    isNewest: version === versions.at(-1),
    written: [...writtenIn(version), ...newsOf(version)],
  }));

/** Every sentence that this site has published with its numbers, each once, and how it stands today: what /verify/ knows letter for letter. */
export function sentencesFile({ all }: Pick<Catalogue, 'all'>): SentencesFile {
  const today = todayOf(all);
  const pages = all.flatMap(pagesOf);
  const found = new Map<string, { standing: Standing; pages: number[] }>();
  for (const [index, { isNewest, written }] of pages.entries())
    for (const { text, claims } of written) {
      const known = found.get(text) ?? { standing: standingOf(claims, today), pages: [] };
      if (isNewest) known.standing = 'now';
      if (!known.pages.includes(index)) known.pages.push(index);
      found.set(text, known);
    }
  return {
    format: 1,
    pages: pages.map(({ page }) => page),
    sentences: [...found].map(([text, { standing, pages: on }]) => [text, standing, ...on] as const),
  };
}
