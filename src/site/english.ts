import { parse } from 'yaml';
import { readEnglish, type English } from '../policy/english.ts';
import { latest } from './built.ts';
import { measureGroups } from './policy.ts';

const file = 'content/english.yaml';
const [text] = Object.values(
  import.meta.glob<string>('../../content/english.yaml', { eager: true, import: 'default', query: '?raw' }),
);

const { tiers, placeKinds } = latest.vocabulary;

/** The words of the page for foreign readers; null where nobody wrote them, and then there is no such page. */
export const english: English | null =
  text === undefined
    ? null
    : readEnglish(
        parse(text),
        { targets: [...tiers, ...placeKinds].map(({ name }) => name), groups: measureGroups.length },
        file,
      );

/** Where the page stands. */
export const englishPath = '/en/';
