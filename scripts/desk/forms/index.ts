import { calendarForm } from './calendar.ts';
import { contactForm } from './contact.ts';
import type { FileForm } from './form.ts';
import { holidaysForm } from './holidays.ts';
import { townsForm } from './towns.ts';

/** The forms for files that are not releases, in the order of the desk's list. */
export const fileForms: readonly FileForm[] = [contactForm, calendarForm, holidaysForm, townsForm];
