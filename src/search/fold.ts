import type { Fold } from './query.ts';

/** The Han characters of a text, each once, in the order of their codes: what the table of `toFold` is about. */
export const hanOf = (text: string): string[] => [...new Set(text.match(/\p{Script=Han}/gu) ?? [])].sort();

/**
 * Reads a table of traditional forms: for each Han character of `text`, in the order of `hanOf`, its other forms, if any, then a comma;
 * a number stands for so many characters without any.
 */
export function toFold(table: string, text: string): Fold {
  const characters = hanOf(text);
  const fold = new Map<string, string>();
  let at = 0;
  for (const [, skipped, forms = ''] of table.matchAll(/(\d+)|([^\d,]+),?/gu)) {
    if (skipped !== undefined) at += Number(skipped);
    else {
      for (const form of forms) fold.set(form, characters[at] ?? form);
      at++;
    }
  }
  return fold;
}
