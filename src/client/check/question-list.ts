import { ignored, type Answers, type Question } from '../../data/import/question.ts';
import { make } from '../make.ts';
import { questionId } from './faults.ts';
import { placeLinks, type GoTo } from './place-links.ts';

type OnAnswer = (id: string, value: string) => void;

function boxOf(question: Question, value: string, isChosen: boolean, onAnswer: OnAnswer): HTMLInputElement {
  const { id, choices } = question;
  const input = make('input', '');
  input.type = choices.length === 1 && value === ignored ? 'checkbox' : 'radio';
  input.name = id;
  input.value = value;
  input.checked = isChosen;
  input.dataset['key'] = `${id}=${value}`;
  input.addEventListener('change', () => onAnswer(id, input.checked ? value : ''));
  return input;
}

/** One question with its choices: a single choice is ticked, of several one is chosen. `number`: null once it is answered. */
function questionItem(
  question: Question,
  number: number | null,
  answer: string | undefined,
  onAnswer: OnAnswer,
  goTo: GoTo,
): HTMLElement {
  const label = make('strong', '', number === null ? '已选定' : `确认 ${String(number)}`);
  const legend = make('legend', '', label, ' ', ...placeLinks([question], goTo), question.text);
  const choices = question.choices.map(({ value, label: text }) =>
    make('label', '', boxOf(question, value, answer === value, onAnswer), make('span', '', text)),
  );
  const item = make('fieldset', number === null ? 'question answered' : 'question', legend, ...choices);
  if (number !== null) item.id = questionId(number);
  item.tabIndex = -1;
  return item;
}

/** Questions that are open, and those that were answered, to be answered anew: each stays where it first stood. */
export function questionList(
  asked: readonly Question[],
  open: readonly Question[],
  answers: Answers,
  onAnswer: OnAnswer,
  goTo: GoTo,
): readonly HTMLElement[] {
  return asked.flatMap((question) => {
    const index = open.findIndex(({ id }) => id === question.id);
    const answer = answers[question.id];
    if (index < 0 && answer === undefined) return [];
    return [questionItem(open[index] ?? question, index < 0 ? null : index + 1, answer, onAnswer, goTo)];
  });
}
