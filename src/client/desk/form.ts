import type { Form, Review } from '../../data/desk/messages.ts';
import { make } from '../make.ts';
import type { Api } from './api.ts';
import { drawFields, selectOf } from './fields.ts';
import { actionButton, faultList } from './parts.ts';

/** Where a form leads. */
export interface FormSteps {
  readonly onReview: (review: Review) => void;
  /** Another record of the same form was chosen. */
  readonly onRecord: (record: string) => void;
  readonly fail: (error: unknown) => void;
}

function recordRow({ records }: Form, onRecord: FormSteps['onRecord']): readonly HTMLElement[] {
  if (records === undefined) return [];
  const select = selectOf(records.choices, records.value);
  select.id = 'desk-record';
  const label = make('label', '', records.label);
  label.htmlFor = select.id;
  const show = make('button', '', '打开这一条');
  show.type = 'button';
  show.addEventListener('click', () => onRecord(select.value));
  return [make('p', 'desk-field', label, select, show)];
}

/** A form with its fields, faults beside them and summed up above. */
export function drawForm(form: Form, api: Api, steps: FormSteps): HTMLElement {
  const fields = drawFields(form.groups, `desk-${form.id}`);
  const faults = make('div', '');
  faults.setAttribute('role', 'alert');
  const record = form.records?.value;
  const send = async (): Promise<void> => {
    const values = { ...fields.values(), ...(record === undefined ? {} : { record }) };
    const answer = await api.fill(form.id, values);
    faults.textContent = '';
    if ('review' in answer) {
      fields.show([]);
      steps.onReview(answer.review);
      return;
    }
    const links = fields.show(answer.errors);
    const list = faultList(`${String(links.length)} 处要改`, links);
    faults.append(list);
    list.querySelector<HTMLElement>('h3')?.focus();
  };
  const submit = actionButton(form.submit, 'desk-main', send, steps.fail);
  const element = make('form', 'desk-form');
  element.noValidate = true;
  const heading = make('h2', '', form.title);
  heading.tabIndex = -1;
  element.append(
    heading,
    ...form.about.map((text) => make('p', 'quiet', text)),
    ...recordRow(form, steps.onRecord),
    faults,
    ...fields.elements,
    make('p', 'desk-actions', submit),
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.click();
  });
  return element;
}
