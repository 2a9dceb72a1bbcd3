import { make } from '../make.ts';

/** A button that does something in the page. */
export function button(label: string, onPress: () => void, className = ''): HTMLButtonElement {
  const element = make('button', className, label);
  element.type = 'button';
  element.addEventListener('click', onPress);
  return element;
}
