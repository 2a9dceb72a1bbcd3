import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { demoDownload } from './demo.ts';
import { detached } from './detached.ts';
import { addressesIn, documentOf } from './documents.ts';
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

/** What is kept of a file between builds. */
interface Found {
  readonly faults: readonly string[];
  /** The addresses that it names. */
  readonly addresses: readonly string[];
}

function readFile(site: Site, file: string, bytes: Buffer): Found {
  const text = bytes.toString('utf8');
  const style = (): readonly string[] => [
    ...foreignIn(text).map((address) => `样式向站外请求：${address}`),
    ...styleFaults(text),
  ];
  const found: Found = {
    faults: [
      ...demoDownload(file, bytes),
      ...jsonFaults(file, text),
      ...twinFaults(file, text),
      ...(file.endsWith('.csv') ? formulaFaults(text) : []),
      ...(file.endsWith('.css') ? style() : []),
    ],
    addresses: addressesIn(file, text, site),
  };
  return detached(found);
}

/**
 * What is wrong with the files that are no pages; the addresses that they name go to `follow`. `kept`: what was found before in the same bytes
 * at the same path.
 */
export function otherFiles(site: Site, follow: (document: Linking) => void, kept: KeptTable): readonly Finding[] {
  const others = [...site.files].filter((file) => !file.endsWith('.html') && !isIndex(file));
  const judge = scriptJudge(site, kept);
  const read = (file: string): Buffer => readFileSync(join(site.folder, file));
  const faultsOf = (file: string): readonly string[] => {
    if (originalOf(file) !== undefined) return variantFault(file, site.files, read);
    const bytes = read(file);
    const name = JSON.stringify([site.base, site.origin, file, sha256Of(bytes)]);
    const { faults, addresses } = kept.get('file', name, () => readFile(site, file, bytes));
    if (addresses.length > 0) follow(documentOf(file, addresses));
    return /\.m?js$/.test(file) ? [...faults, ...judge(file, bytes.toString('utf8'))] : faults;
  };
  return others.flatMap((file) => faultsOf(file).map((message) => ({ file, message })));
}
