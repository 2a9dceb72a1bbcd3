import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { demoDownload } from './demo.ts';
import { namesAddresses, readDocument } from './documents.ts';
import { sha256Of } from '../lib/files.ts';
import type { KeptTable } from '../lib/kept-table.ts';
import type { Finding } from './finding.ts';
import { jsonFaults } from './json.ts';
import type { Linking } from './links.ts';
import { formulaFaults } from './formulas.ts';
import { foreignIn } from './origins.ts';
import { scriptFaults } from './scripts.ts';
import type { Site } from './site.ts';
import { styleFaults } from './styles.ts';
import { twinFaults } from './twins.ts';
import { suppliedTo } from './supplied.ts';
import { originalOf, variantFault } from './variants.ts';

/** Pagefind's own data, which only Pagefind reads. */
const isIndex = (file: string): boolean => /^pagefind\/(?!.*\.js$)/.test(file);

/** What is wrong with a script by itself; those of the build may use what another has supplied where the oldest browser lacks it. */
function scriptJudge(site: Site, kept: KeptTable): (file: string, text: string) => readonly string[] {
  const scripts = [...site.files].filter((file) => /^assets\/[^/]+\.js$/.test(file));
  const texts = new Map(
    scripts.map((file) => [basename(file), readFileSync(join(site.folder, file), 'utf8')] as const),
  );
  const supplied = suppliedTo(texts);
  const all = sha256Of(Buffer.from([...texts].flat().join('\n')));
  return (file, text) =>
    scripts.includes(file)
      ? kept.get('script', `${file}\n${all}`, () => scriptFaults(text, supplied(basename(file))))
      : kept.get('script alone', text, () => scriptFaults(text));
}

function faultsOf(
  site: Site,
  file: string,
  judge: (file: string, text: string) => readonly string[],
  follow: (document: Linking) => void,
): readonly string[] {
  const read = (each: string): Buffer => readFileSync(join(site.folder, each));
  if (originalOf(file) !== undefined) return variantFault(file, site.files, read);
  const bytes = read(file);
  const text = bytes.toString('utf8');
  const faults = [...demoDownload(file, bytes), ...jsonFaults(file, text), ...twinFaults(file, text)];
  if (namesAddresses(file)) follow(readDocument(file, text, site));
  if (/\.m?js$/.test(file)) return [...faults, ...judge(file, text)];
  if (file.endsWith('.csv')) return [...faults, ...formulaFaults(text)];
  if (!file.endsWith('.css')) return faults;
  return [...faults, ...foreignIn(text).map((address) => `样式向站外请求：${address}`), ...styleFaults(text)];
}

/** What is wrong with the files that are no pages; the addresses that they name go to `follow`. `kept`: what was found out before. */
export function otherFiles(site: Site, follow: (document: Linking) => void, kept: KeptTable): readonly Finding[] {
  const others = [...site.files].filter((file) => !file.endsWith('.html') && !isIndex(file));
  const judge = scriptJudge(site, kept);
  return others.flatMap((file) => faultsOf(site, file, judge, follow).map((message) => ({ file, message })));
}
