import type { DeskQuestion, Values } from '../../data/desk/messages.ts';
import { make } from '../make.ts';

/** Questions on the page, and what is chosen. */
export interface Choices {
  readonly elements: readonly HTMLElement[];
  readonly values: () => Values;
}

/** Draws questions as radio buttons. `given`: what was chosen before. */
export function drawChoices(questions: readonly DeskQuestion[], prefix: string): Choices {
  const chosen = new Map<string, string>();
  const elements = questions.map(({ id, text, choices }, at) => {
    const labels = choices.map(({ value, label }) => {
      const input = make('input', '');
      input.type = choices.length === 1 ? 'checkbox' : 'radio';
      input.name = `${prefix}-${String(at)}`;
      input.addEventListener('change', () => (input.checked ? chosen.set(id, value) : chosen.delete(id)));
      return make('label', 'desk-choice', input, ` ${label}`);
    });
    return make('fieldset', 'desk-group', make('legend', '', text), ...labels);
  });
  return { elements, values: () => Object.fromEntries(chosen) };
}
