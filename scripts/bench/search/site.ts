import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { Text } from '../../../src/search/prepare.ts';
import { decodeText } from '../../../src/search/text-file.ts';
import { decodeTitles, type Titles } from '../../../src/search/titles-file.ts';
import { pagePolicies, tellTitles, withPolicy } from '../../deploy/policy-meta.ts';
import { codeVersion } from '../../lib/code-version.ts';
import { inProject, readPublication } from '../../lib/folders.ts';
import { searchFiles, toSend } from '../../search/files.ts';
import { writePagefind } from '../../search/pagefind.ts';
import { readBuilt } from '../../data/read-built.ts';
import { numbersFile } from '../../search/numbers.ts';
import { readWritten } from '../../search/read-rules.ts';

/** A built site as far as searching needs it. */
export interface SearchSite {
  readonly folder: string;
  readonly documents: readonly SearchDocument[];
  /** Those that are too many to be sent. */
  readonly apart: readonly SearchDocument[];
  /** What the header search is sent; its documents with their text. */
  readonly sent: Omit<Titles, 'documents'> & Text;
  /** The two files, as they are sent. */
  readonly titles: string | Buffer;
  readonly text: string | Buffer;
  readonly numbers: string | Buffer;
  /** What making the index and the files took. */
  readonly seconds: number;
}

/**
 * The built site in dist/ with other pages to find: its header and results page, and the index and files of `documents`. The pages
 * themselves are not rendered, since a search never reads them.
 */
export async function makeSite(documents: readonly SearchDocument[]): Promise<SearchSite> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const part of ['assets', 'about', 'search/index.html', 'view.js', 'favicon.svg', '404.html']) {
    cpSync(inProject(`dist/${part}`), join(folder, part), { recursive: true });
  }
  const start = performance.now();
  const { base } = await readPublication();
  const { counted, ...written } = readWritten(base);
  const asked = { ...written, numbers: numbersFile(readBuilt(inProject('')), counted) };
  const sending = toSend(documents, asked, codeVersion());
  await writePagefind(join(folder, 'pagefind'), sending.documents);
  const files = searchFiles(sending);
  const seconds = (performance.now() - start) / 1000;
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, 'search/files', path)), { recursive: true });
    writeFileSync(join(folder, 'search/files', path), content);
  }
  const [titlesName = ''] = files.keys();
  const policyOf = pagePolicies();
  for (const page of ['about/index.html', 'search/index.html']) {
    const unruled = readFileSync(join(folder, page), 'utf8').replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      '',
    );
    writeFileSync(join(folder, page), withPolicy(unruled, policyOf(page)));
  }
  tellTitles(folder, base, titlesName);
  const [titles = '', text = '', numbers = ''] = files.values();
  const decoded = decodeTitles(titles.toString());
  return {
    folder,
    documents,
    apart: sending.apart,
    sent: { ...decoded, ...decodeText(decoded.documents, Buffer.from(text).toString('utf16le')) },
    titles,
    text,
    numbers,
    seconds,
  };
}
