import type { Box } from '../../directory/box.ts';
import type { Words } from '../../directory/words.ts';
import { byId, elementOf } from './element.ts';
import { filesIn, once } from './files.ts';
import { readWords } from '../../directory/words.ts';

/** The parts of the page that the finder works with. */
export const form = elementOf('nearest', HTMLFormElement);
export const input = elementOf('nearest-from', HTMLInputElement);
export const output = byId('nearest-answer');

const status = byId('nearest-status');
const { base = '/', city = '', bounds = '{}' } = form.dataset;

/** The path below which the site lies, with a slash at its end. */
export const basePath = base;

/** The city's name and bounds, as content/ gives them. */
export const place = (): { readonly city: string; readonly bounds: Box } => ({
  city,
  bounds: JSON.parse(bounds) as Box,
});

/** Fetches a file of the finder by its name without ending. */
export const fetchPart = filesIn(`${base}directory/nearest/`);

/** The suggestions, fetched once. */
export const words = once(async (): Promise<Words> => readWords(await fetchPart('words')));

/** Says a sentence where screen readers hear it. */
export const say = (text: string): void => void (status.textContent = text);

/** Says that the data could not be used; the list of areas below stays. */
export function fail(error: unknown): void {
  console.warn(error);
  output.textContent = '';
  say('名录数据没有读到，可能是网络不通或文件损坏。请刷新再试，或看下面按县（市、区）列出的名录。');
}

/** The name of each kind by its id, from the choices of the form. */
export const kindNames = (): ReadonlyMap<string, string> =>
  new Map(
    [...form.querySelectorAll<HTMLInputElement>('[name=kind]')].map((box) => [box.value, box.dataset['name'] ?? '']),
  );
