import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { writeSearchFiles } from './search/index.ts';
import { Stop } from './stop.ts';

/** Ready-made interfaces that Pagefind writes and this site does not use. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

/** Indexes the built pages of `folder` into `folder/pagefind` and returns how many pages it holds. */
export async function indexSearch(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
  try {
    if (!index) throw new Stop(`搜索索引没有建成：${errors.join('；')}`);
    const pages = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const problems = [...pages.errors, ...written.errors];
    if (problems.length > 0) throw new Stop(`搜索索引没有建成：${problems.join('；')}`);
    await Promise.all(unused.map((name) => rm(join(folder, 'pagefind', name), { force: true })));
    await writeSearchFiles(folder);
    return pages.page_count;
  } finally {
    await close();
  }
}
