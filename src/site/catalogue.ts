import { catalogueOf, type Catalogue } from '../figures/catalogue.ts';
import { revisionGroups, type RevisionGroup } from '../outputs/revision-list.ts';
import { built } from './built.ts';

/** Every figure of this site at every release. */
export const catalogue: Catalogue = catalogueOf(built);

/** The page and anchor where a number stands, without the base path; null when no figure shows it. */
export function pathOfNumber(address: string): string | null {
  const figure = catalogue.shownBy(address);
  return figure === undefined ? null : `/statistics/${figure.id}/#${address}`;
}

/** Every revision of this site's data, newest first, found once for all pages. */
export const revisions: readonly RevisionGroup[] = revisionGroups(built, catalogue);
