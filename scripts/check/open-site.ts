import { resolve } from 'node:path';
import { listTree } from '../lib/files.ts';
import type { Publication } from '../lib/folders.ts';
import type { Site } from './site.ts';
import { originalOf } from './variants.ts';

/** Lists the files of a built folder, without the compressed copies of others unless they are wanted; more may be added. */
export function openSite(
  folder: string,
  { base, origin }: Publication,
  wantsCopies = true,
): Site & { readonly files: Set<string> } {
  const all = new Set(listTree(folder));
  const isMeant = (file: string): boolean => wantsCopies || !all.has(originalOf(file) ?? '');
  return { folder: resolve(folder), base, origin, files: new Set([...all].filter(isMeant)) };
}
