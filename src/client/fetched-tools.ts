/** The tools of every page that are fetched on the press, by their names. */
export { showAddress as copy } from './address-field.ts';
export { readAloud as aloud } from './aloud/start.ts';
export { turnPointer as pointer } from './pointer/start.ts';
