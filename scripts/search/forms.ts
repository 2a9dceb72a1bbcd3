import * as OpenCC from 'opencc-js';
import type { SearchDocument } from '../../src/search/document.ts';
import { hanOf } from '../../src/search/fold.ts';
import { toCorpus } from '../../src/search/corpus.ts';

/** Taiwan's and Hong Kong's forms. */
const convert = (['tw', 'hk'] as const).map((to) => OpenCC.Converter({ from: 'cn', to }));

/** The traditional forms of the characters that occur in these pages, as `toFold` reads them. */
export function formsOf(documents: readonly SearchDocument[]): string {
  const characters = hanOf(toCorpus(documents).normal);
  const known = new Set(characters);
  let table = '';
  let skipped = 0;
  for (const character of characters) {
    const forms = new Set(convert.map((to) => to(character)).filter((form) => !known.has(form) && form.length === 1));
    if (forms.size === 0) skipped++;
    else {
      table += (skipped > 0 ? String(skipped) : '') + [...forms].join('') + ',';
      skipped = 0;
    }
  }
  return table;
}
