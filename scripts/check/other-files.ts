import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDownload } from './demo.ts';
import { namesAddresses, readDocument } from './documents.ts';
import type { Finding } from './finding.ts';
import { jsonFaults } from './json.ts';
import type { Linking } from './links.ts';
import { formulaFaults } from './formulas.ts';
import { foreignIn } from './origins.ts';
import { scriptFaults } from './scripts.ts';
import type { Site } from './site.ts';
import { styleFaults } from './styles.ts';
import { originalOf, variantFault } from './variants.ts';

/** Pagefind's own data, which only Pagefind reads. */
const isIndex = (file: string): boolean => /^pagefind\/(?!.*\.js$)/.test(file);

function faultsOf(site: Site, file: string, follow: (document: Linking) => void): readonly string[] {
  const read = (each: string): Buffer => readFileSync(join(site.folder, each));
  if (originalOf(file) !== undefined) return variantFault(file, site.files, read);
  const bytes = read(file);
  const text = bytes.toString('utf8');
  const faults = [...demoDownload(file, bytes), ...jsonFaults(file, text)];
  if (namesAddresses(file)) follow(readDocument(file, text, site));
  if (/\.m?js$/.test(file)) return [...faults, ...scriptFaults(text)];
  if (file.endsWith('.csv')) return [...faults, ...formulaFaults(text)];
  if (!file.endsWith('.css')) return faults;
  return [...faults, ...foreignIn(text).map((address) => `样式向站外请求：${address}`), ...styleFaults(text)];
}

/** What is wrong with the files that are no pages; the addresses that they name go to `follow`. */
export function otherFiles(site: Site, follow: (document: Linking) => void): readonly Finding[] {
  const others = [...site.files].filter((file) => !file.endsWith('.html') && !isIndex(file));
  return others.flatMap((file) => faultsOf(site, file, follow).map((message) => ({ file, message })));
}
