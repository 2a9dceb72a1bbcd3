import { ignored, type Answers, type Question } from '../../data/import/question.ts';
import { make } from '../make.ts';
import { placeOf } from './faults.ts';

type OnAnswer = (id: string, value: string) => void;

function box(type: 'radio' | 'checkbox', question: Question, value: string, isChosen: boolean, onAnswer: OnAnswer) {
  const input = make('input', '');
  input.type = type;
  input.name = question.id;
  input.value = value;
  input.checked = isChosen;
  input.dataset['key'] = `${question.id}=${value}`;
  input.addEventListener('change', () => onAnswer(question.id, input.checked ? value : ''));
  return input;
}

/** One question with its choices; a single choice is ticked, of several one is chosen. */
function questionItem(question: Question, answer: string | undefined, onAnswer: OnAnswer): HTMLElement {
  const { choices, text } = question;
  const isSingle = choices.length === 1 && choices[0]?.value === ignored;
  const options = choices.map(({ value, label }) =>
    make('label', '', box(isSingle ? 'checkbox' : 'radio', question, value, answer === value, onAnswer), ` ${label}`),
  );
  const place = placeOf(question);
  const legend = make(
    'legend',
    '',
    make('strong', '', answer === undefined ? '要确认' : '已选定'),
    ' ',
    place === '' ? '' : `${place} `,
    text,
  );
  return make('fieldset', answer === undefined ? 'question' : 'question answered', legend, ...options);
}

/** Questions that are open, and those that were answered, to be answered anew. */
export function questionList(
  asked: readonly Question[],
  open: readonly Question[],
  answers: Answers,
  onAnswer: OnAnswer,
): readonly HTMLElement[] {
  const shown = asked.filter(({ id }) => answers[id] !== undefined || open.some((one) => one.id === id));
  return shown.map((question) => {
    const current = open.find(({ id }) => id === question.id) ?? question;
    return questionItem(current, answers[question.id], onAnswer);
  });
}
