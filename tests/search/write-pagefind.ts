import { openPageIndex } from '../../scripts/search/pagefind.ts';
import type { SearchDocument } from '../../src/search/document.ts';

/** Writes the index of these pages into `folder`. */
export async function writePagefind(folder: string, documents: readonly SearchDocument[]): Promise<void> {
  const index = await openPageIndex();
  try {
    for (const document of documents) index.add(document);
    await index.write(folder);
  } finally {
    await index.close();
  }
}
