import { figureFolder } from '../figures/address.ts';
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

function questionsAt({ definition, today, versions }: CataloguedFigure): readonly PublishedQuestion[] {
  const folder = figureFolder(definition);
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
export function questionsFile({ all }: Pick<Catalogue, 'all'>): QuestionsFile {
  const questions = all.flatMap(questionsAt);
  const first = new Map(questions.toReversed().map((each) => [each.question, each]));
  return { format: 1, questions: questions.filter((each) => first.get(each.question) === each) };
}
