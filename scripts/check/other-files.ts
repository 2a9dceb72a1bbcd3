import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
import { suppliedTo } from './supplied.ts';
import { originalOf, variantFault } from './variants.ts';

/** Pagefind's own data, which only Pagefind reads. */
const isIndex = (file: string): boolean => /^pagefind\/(?!.*\.js$)/.test(file);

/** What the scripts of the build may use though the oldest browser lacks it. */
function suppliedAmong(site: Site): (file: string) => ReadonlySet<string> {
  const scripts = [...site.files].filter((file) => /^assets\/[^/]+\.js$/.test(file));
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const supplied = suppliedTo(new Map(scripts.map((file) => [basename(file), read(file)])));
  return (file) => (scripts.includes(file) ? supplied(basename(file)) : new Set());
}

function faultsOf(
  site: Site,
  file: string,
  supplied: (file: string) => ReadonlySet<string>,
  follow: (document: Linking) => void,
): readonly string[] {
  const read = (each: string): Buffer => readFileSync(join(site.folder, each));
  if (originalOf(file) !== undefined) return variantFault(file, site.files, read);
  const bytes = read(file);
  const text = bytes.toString('utf8');
  const faults = [...demoDownload(file, bytes), ...jsonFaults(file, text)];
  if (namesAddresses(file)) follow(readDocument(file, text, site));
  if (/\.m?js$/.test(file)) return [...faults, ...scriptFaults(text, supplied(file))];
  if (file.endsWith('.csv')) return [...faults, ...formulaFaults(text)];
  if (!file.endsWith('.css')) return faults;
  return [...faults, ...foreignIn(text).map((address) => `样式向站外请求：${address}`), ...styleFaults(text)];
}

/** What is wrong with the files that are no pages; the addresses that they name go to `follow`. */
export function otherFiles(site: Site, follow: (document: Linking) => void): readonly Finding[] {
  const others = [...site.files].filter((file) => !file.endsWith('.html') && !isIndex(file));
  const supplied = suppliedAmong(site);
  return others.flatMap((file) => faultsOf(site, file, supplied, follow).map((message) => ({ file, message })));
}
