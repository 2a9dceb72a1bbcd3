import { placeText } from '../problem.ts';

/** One way to answer a question. */
export interface Choice {
  /** What an answer holds. */
  readonly value: string;
  /** What it means, for the editor. */
  readonly label: string;
}

/** Something that only the editor knows. Until it is answered nothing is written, exactly as with an error. */
export interface Question {
  /** What it is about, such as `status` or `ignore:性别`: the same in every run over the same file. */
  readonly id: string;
  /** Line of the office file; null when the file as a whole is meant. */
  readonly line: number | null;
  /** Heading of the column; null when the line as a whole is meant. */
  readonly column: string | null;
  /** Index of the column in the office file, from 0, where there is one. */
  readonly columnIndex?: number;
  /** In Chinese, without any word about how to answer. */
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What the editor has said, by the id of the question. */
export type Answers = Readonly<Record<string, string>>;

/** The value that lets something be left out: the one choice of every `ignore:…` question. */
export const ignored = 'yes';

/** Collects questions: `ask` gives the answer, or undefined when there is none yet and the question stays open. */
export interface QuestionList {
  readonly answers: Answers;
  readonly questions: Question[];
  readonly ask: (question: Question) => string | undefined;
}

/** An empty list over the answers given; a question that is put twice is asked once. */
export function questionList(answers: Answers): QuestionList {
  const questions: Question[] = [];
  const ask = (question: Question): string | undefined => {
    const answer = answers[question.id];
    if (question.choices.some(({ value }) => value === answer)) return answer;
    if (!questions.some(({ id }) => id === question.id)) questions.push(question);
    return undefined;
  };
  return { answers, questions, ask };
}

const ownOptions = new Set(['status', 'missing', 'sheet']);
const quote = (word: string): string => (/^[\p{L}\p{N}:=./_-]+$/u.test(word) ? word : `"${word}"`);

/** What to put on the command line for one answer: `--status 正式`, `--ignore 性别`, `--withhold engineers/2025/全市/创新工程师`, `--answer unit=万人`. */
export function flagOf(id: string, value: string): string {
  const [, list, name] = /^(ignore|withhold):(.*)$/su.exec(id) ?? [];
  if (list !== undefined && name !== undefined) return `--${list} ${quote(name)}`;
  return ownOptions.has(id) ? `--${id} ${quote(value)}` : `--answer ${quote(`${id}=${value}`)}`;
}

/** A question in one line with the options that answer it: for the command line. A page shows text and choices. */
export function formatQuestion(question: Question, file: string): string {
  const { id, text, choices } = question;
  const ways = choices.map(({ value, label }) => {
    const flag = flagOf(id, value);
    return label === value || id.startsWith('ignore:') ? flag : `${flag}（${label}）`;
  });
  return `${placeText({ ...question, file })}${text}；在命令后面加 ${ways.join(' 或 ')}`;
}
