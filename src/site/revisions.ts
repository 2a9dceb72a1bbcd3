import { built } from './built.ts';
import { revisionGroups, type RevisionGroup } from '../outputs/revision-list.ts';

/** Every revision of this site's data, newest first, found once for all pages. */
export const revised: readonly RevisionGroup[] = revisionGroups(built);
