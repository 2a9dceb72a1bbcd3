import type { Link } from './addresses.ts';
import { detached } from './detached.ts';
import { inData } from './documents.ts';
import type { PageCheck } from './finding.ts';
import { sha256Of } from '../lib/files.ts';
import type { KeptTable } from '../lib/kept-table.ts';
import { readPage, type Facts } from './page.ts';
import type { Site } from './site.ts';

/** What is kept of a page between builds: its addresses by all else that is said of them, and what its own checks found. */
interface Stored extends Omit<Facts, 'file' | 'html' | 'links'> {
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly faults: readonly string[];
}

type Look = readonly [tag: string, attribute: string, role: string, lazy: boolean];

const lookOf = ({ tag, attribute, role, lazy }: Link): string =>
  JSON.stringify([tag, attribute, role, lazy] satisfies Look);

const packed = (links: readonly Link[]): Stored['links'] =>
  Object.fromEntries(
    [...Map.groupBy(links, lookOf)].map(([look, those]) => [look, [...new Set(those.map(({ value }) => value))]]),
  );

const unpacked = (links: Stored['links']): readonly Link[] =>
  Object.entries(links).flatMap(([text, values]) => {
    const [tag, attribute, role, lazy] = JSON.parse(text) as Look;
    return values.map((value) => ({ tag, attribute, value, role, lazy }));
  });

/**
 * Reads the pages of a site: what is wrong with each by itself, and what the checks of the whole site need of it. A page that was read by
 * an earlier build, to the byte, at the same path and under the same rules, is not read again. `rules`: what `checks` depend on besides the
 * page, the site's address, and the programs, see code-version.ts.
 */
export function factsReader(
  site: Site,
  checks: readonly PageCheck[],
  kept: KeptTable,
  rules: string,
): (file: string, html: string) => { readonly facts: Facts; readonly faults: readonly string[] } {
  const context = sha256Of(Buffer.from(JSON.stringify([site.base, site.origin, rules])));
  const read = (file: string, html: string): Stored => {
    const written = readPage(file, html);
    const { title, description, ids, refresh, ...page } = written;
    const links = [...page.links, ...inData(page, site)];
    const faults = checks.flatMap((check) => check({ ...written, links }));
    return detached({ title, description, ids, refresh, links: packed(links), faults });
  };
  return (file, html) => {
    const { faults, links, ...rest } = kept.get('page', `${context}\n${file}\n${html}`, () => read(file, html));
    return { facts: { file, html, links: unpacked(links), ...rest }, faults };
  };
}
