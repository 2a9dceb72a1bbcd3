import { ConverterFactory, type DictGroup, type DictLike } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';
import type { SearchDocument } from '../../src/search/document.ts';
import { hanOf } from '../../src/search/query.ts';
import { toCorpus } from '../../src/search/corpus.ts';

/** Of a dictionary, `简 简式|…`, the characters alone: phrases are most of it, and characters are asked about one at a time. */
const charactersOf = (dict: DictLike): DictLike =>
  typeof dict === 'string'
    ? Array.from(dict.matchAll(/(?:^|\|)(.) ([^|]*)/gu), ([, character = '', form = '']) => [character, form] as const)
    : dict;

const alone = (groups: readonly DictGroup[] = []): readonly DictGroup[] =>
  groups.map((group) => group.map(charactersOf));

/** Taiwan's and Hong Kong's forms. */
const convert = ['tw', 'hk'].map((each) => ConverterFactory(alone(from['cn']), alone(to[each])));

/** The traditional forms of the characters that occur in these pages, as `toFold` reads them. */
export function formsOf(documents: readonly SearchDocument[]): string {
  const characters = hanOf(toCorpus(documents).normal);
  const known = new Set(characters);
  const formsOfOne = (character: string): string =>
    [...new Set(convert.map((to) => to(character)).filter((form) => !known.has(form) && form.length === 1))].join('');
  return characters.map(formsOfOne).join(',');
}
