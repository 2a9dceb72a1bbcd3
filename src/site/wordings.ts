import { parse } from 'yaml';
import text from '../../content/wordings.yaml?raw';
import type { FigureVersion } from '../figures/history.ts';
import { readWordings, type Wording } from '../policy/wordings.ts';
import { catalogue } from './catalogue.ts';

const file = 'content/wordings.yaml';
const nameOf = ({ definition, date }: Pick<FigureVersion, 'definition' | 'date'>): string => `${definition.id}/${date}`;
const versions = new Map(catalogue.versions.map((version) => [nameOf(version), version]));

/** A corrected wording, and the pinned pages that have it. */
export interface ShownWording extends Wording {
  readonly versions: readonly FigureVersion[];
}

function shown(wording: Wording): ShownWording {
  const found = wording.pages.flatMap((page) => versions.get(page) ?? []);
  for (const version of found) {
    const { title, headline, description } = version.figure;
    if (!`${title}${headline}${description}`.includes(wording.now))
      throw new Error(`${file} [now] ${nameOf(version)} 的页面上没有「${wording.now}」；请照页面上的话写`);
  }
  return { ...wording, versions: found };
}

/** The corrected wordings of pinned pages that exist, newest first. */
export const wordings: readonly ShownWording[] = readWordings(parse(text), file)
  .map(shown)
  .filter((wording) => wording.versions.length > 0)
  .toSorted((a, b) => b.date.localeCompare(a.date));

/** What was corrected in the wording of one pinned page. */
export const wordingsOf = (version: FigureVersion): readonly ShownWording[] =>
  wordings.filter(({ pages }) => pages.includes(nameOf(version)));
