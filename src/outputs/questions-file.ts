import type { Catalogue, CataloguedFigure } from '../figures/catalogue.ts';
import { questionsOf } from '../figures/questions.ts';

/** A question that a published number answers. */
export interface PublishedQuestion {
  readonly question: string;
  /** One sentence, with its full stop. */
  readonly answer: string;
  /** Where the number stands, without the base path. */
  readonly path: string;
  /** What the release is called that the answer is from. */
  readonly version: string;
  readonly demo: boolean;
}

/** The file of all questions; a reader refuses any other format. */
export interface QuestionsFile {
  readonly format: 1;
  readonly questions: readonly PublishedQuestion[];
}

function questionsAt({ today, versions }: CataloguedFigure, folder: string): readonly PublishedQuestion[] {
  const version = versions.at(-1)?.label ?? '';
  return questionsOf(today).map(({ question, answer, cell }) => ({
    question,
    answer,
    path: `${folder}#${cell}`,
    version,
    demo: today.demo,
  }));
}

/** Every question that today's figures answer, each once, the figures of the city before those of areas: what search answers from. */
export function questionsFile({ figures, areas }: Pick<Catalogue, 'figures' | 'areas'>): QuestionsFile {
  const all = [
    ...figures.flatMap((figure) => questionsAt(figure, `/statistics/${figure.definition.id}/`)),
    ...areas.flatMap(({ area, figures: own }) =>
      own.flatMap((figure) => questionsAt(figure, `/statistics/area/${area.code}/`)),
    ),
  ];
  const first = new Map(all.toReversed().map((each) => [each.question, each]));
  return { format: 1, questions: all.filter((each) => first.get(each.question) === each) };
}
