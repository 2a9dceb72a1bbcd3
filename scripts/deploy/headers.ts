import { datasets } from '../../src/data/registry.ts';
import { fillValue, matchPattern } from './pattern.ts';
import { drawingPolicy, embedPolicy, headerPolicy, pagePolicy, searchPolicy, type Policy } from './policy.ts';

/** What responses below some paths carry. Of all rules that match, the last one that names a header counts. */
export interface Rule {
  /** Path below the base, see pattern.ts. */
  readonly paths: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the rules depend on. */
export interface Deployment {
  /** Path below which the site lies; begins and ends with `/`. */
  readonly base: string;
}

const csp = (policy: Policy): Rule['headers'] => ({ 'Content-Security-Policy': headerPolicy(policy) });
const permissions = (geolocation: string): Rule['headers'] => ({
  'Permissions-Policy': `geolocation=${geolocation}, camera=(), microphone=(), payment=(), usb=()`,
});
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const attachment = { 'Content-Disposition': 'attachment' };

/** A release named after its dataset: `2026-03-19.csv` says nothing in a folder of downloads. The second name is for people, RFC 8187. */
const named = ({ name, title }: { readonly name: string; readonly title: string }): Rule => ({
  paths: `data/${name}/:file.csv`,
  headers: {
    'Content-Disposition': `attachment; filename="${name}-:file.csv"; filename*=UTF-8''${encodeURIComponent(title)}-:file.csv`,
  },
});

/** A blank table is named after its dataset as well. */
const namedTemplate = ({ name, title }: { readonly name: string; readonly title: string }): Rule => ({
  paths: `data/${name}/template.xlsx`,
  headers: {
    'Content-Disposition': `attachment; filename="${name}-template.xlsx"; filename*=UTF-8''${encodeURIComponent(`${title}（填报表）`)}.xlsx`,
  },
});

/** Sent over HTTPS alone (RFC 6797, 7.2). Other sites of the host are not this one's to decide about. */
export const strictTransport = { name: 'Strict-Transport-Security', value: 'max-age=31536000' } as const;

/** All rules, from general to particular. */
export const headerRules: readonly Rule[] = [
  {
    paths: '*',
    headers: {
      ...csp(pagePolicy),
      ...permissions('()'),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    },
  },
  { paths: 'search/*', headers: csp(searchPolicy) },
  { paths: 'embed/*', headers: csp(embedPolicy) },
  { paths: '*.svg', headers: csp(drawingPolicy) },
  { paths: 'directory/nearest/*', headers: permissions('(self)') },
  // Pages in Markdown repeat pages, some of which search engines are to leave alone.
  { paths: '*.md', headers: { 'X-Robots-Tag': 'noindex' } },
  // Files whose name holds the hash of their content.
  ...['assets/*', ...['titles', 'text', 'numbers', 'places'].map((name) => `search/files/${name}.*`)].map((paths) => ({
    paths,
    headers: forever,
  })),
  ...['fragment/*', 'index/*', 'filter/*', '*.pf_meta'].map((paths) => ({
    paths: `pagefind/${paths}`,
    headers: forever,
  })),
  ...['*.csv', '*.geojson', '*.zip', '*.xlsx', '*.ris', '*.bib', 'statistics/*.json'].map((paths) => ({
    paths,
    headers: attachment,
  })),
  ...Object.values(datasets).flatMap((dataset) => [named(dataset), namedTemplate(dataset)]),
];

/** The headers of the response to a path below the base, given as file or address: `plan/index.html`, `plan/`. */
export function headersOf(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { paths, headers } of rules) {
    const names = matchPattern(paths, path);
    if (!names) continue;
    for (const [name, value] of Object.entries(headers)) {
      found[name] = fillValue(value, (each) => encodeURIComponent(names[each] ?? ''));
    }
  }
  return found;
}

/** Every header that some rule names, in order, with its rules from particular to general: the first that matches counts. */
export function choicesOf(rules: readonly Rule[]): ReadonlyMap<string, readonly { paths: string; value: string }[]> {
  const choices = new Map<string, { paths: string; value: string }[]>();
  for (const { paths, headers } of rules) {
    for (const [name, value] of Object.entries(headers)) {
      choices.set(name, [{ paths, value }, ...(choices.get(name) ?? [])]);
    }
  }
  return choices;
}
