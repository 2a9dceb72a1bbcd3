import styles from './pointer.css?url';
import { addStyles } from '../add-styles.ts';

addStyles(styles);

/** Makes the pointer large, or as it was when it is large already, and keeps the choice for the other pages. */
export function turnPointer(button: HTMLElement): void {
  const isLarge = document.documentElement.toggleAttribute('data-large-pointer');
  button.setAttribute('aria-pressed', String(isLarge));
  try {
    localStorage.setItem('pointer', isLarge ? 'large' : '');
  } catch (error) {
    // A browser that keeps nothing shows it on this page alone.
    console.info(error);
  }
}
