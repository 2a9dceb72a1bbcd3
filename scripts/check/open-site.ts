import { resolve } from 'node:path';
import { listTree } from '../lib/files.ts';
import type { Publication } from '../lib/folders.ts';
import type { Site } from './site.ts';

/** Lists the files of a built folder, those that are meant; others may be added. */
export const openSite = (
  folder: string,
  { base, origin }: Publication,
  isMeant: (file: string) => boolean = () => true,
): Site & { readonly files: Set<string> } => ({
  folder: resolve(folder),
  base,
  origin,
  files: new Set(listTree(folder).filter(isMeant)),
});
