import type { Choice, Field, FieldError, FieldGroup, Values } from '../../data/desk/messages.ts';
import { make } from '../make.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A select with its choices; a value that is none of them stays choosable, so that nothing is changed unseen. */
export function selectOf(choices: readonly Choice[], value: string): HTMLSelectElement {
  const known = choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: value === '' ? '请选择' : value }, ...choices];
  const options = known.map((choice) => {
    const option = make('option', '', choice.label);
    option.value = choice.value;
    return option;
  });
  const select = make('select', '', ...options);
  select.value = value;
  return select;
}

function controlOf({ kind, value, choices = [] }: Field): Control {
  if (kind === 'choice') return selectOf(choices, value);
  if (kind === 'lines') {
    const area = make('textarea', '');
    area.rows = 6;
    area.value = value;
    return area;
  }
  const input = make('input', '');
  input.type = kind === 'date' ? 'date' : 'text';
  input.value = value;
  return input;
}

/** One labelled field. `id`: of its control. */
function fieldRow(field: Field, id: string): HTMLElement {
  const control = controlOf(field);
  control.id = id;
  control.name = field.name;
  if (field.required === true) control.setAttribute('aria-required', 'true');
  const label = make('label', '', field.label, field.required === true ? '（必填）' : '');
  label.htmlFor = id;
  const hint = make('span', 'quiet', field.hint ?? '');
  hint.id = `${id}-hint`;
  const fault = make('span', 'desk-fault');
  fault.id = `${id}-fault`;
  fault.hidden = true;
  control.setAttribute('aria-describedby', `${hint.id} ${fault.id}`);
  return make(
    'p',
    'desk-field',
    label,
    control,
    ...(field.hint === undefined || field.hint === '' ? [] : [hint]),
    fault,
  );
}

/** Labelled fields on the page, with what they hold and what is wrong with them. */
export interface Fields {
  readonly elements: readonly HTMLElement[];
  readonly values: () => Values;
  /** Marks the fields, and returns links to them for a summary. */
  readonly show: (errors: readonly FieldError[]) => readonly HTMLElement[];
}

/** Draws groups of fields. `prefix` keeps their ids apart from others on the page. */
export function drawFields(groups: readonly FieldGroup[], prefix: string): Fields {
  const elements = groups.map(({ title, fields }) =>
    make(
      'fieldset',
      'desk-group',
      make('legend', '', title),
      ...fields.map((one) => fieldRow(one, `${prefix}-${one.name}`)),
    ),
  );
  const controls = (): readonly Control[] =>
    elements.flatMap((element) => [...element.querySelectorAll<Control>('input,select,textarea')]);
  const labelOf = (name: string): string =>
    groups.flatMap(({ fields }) => fields).find((one) => one.name === name)?.label ?? '';
  const mark = (control: Control, messages: readonly string[]): void => {
    if (messages.length === 0) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
    const fault = elements
      .map((element) => element.querySelector<HTMLElement>(`[id="${control.id}-fault"]`))
      .find(Boolean);
    if (fault == null) return;
    fault.hidden = messages.length === 0;
    fault.textContent = messages.join('；');
  };
  return {
    elements,
    values: () => Object.fromEntries(controls().map(({ name, value }) => [name, value])),
    show(errors) {
      for (const control of controls())
        mark(
          control,
          errors.filter(({ name }) => name === control.name).map(({ message }) => message),
        );
      return errors.map(({ name, message }) => {
        const control = controls().find((one) => one.name === name);
        if (control === undefined) return make('span', '', message);
        const link = make('a', '', `${labelOf(name)}：${message}`);
        link.href = `#${control.id}`;
        link.addEventListener('click', (event) => {
          event.preventDefault();
          control.focus();
        });
        return link;
      });
    },
  };
}
