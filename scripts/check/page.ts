import { Parser } from 'htmlparser2';
import { blockedIn, linksOf, type Attributes, type Link } from './addresses.ts';

/** What the checks need to know of one built page, gathered in a single pass without a tree. */
export interface Page {
  /** Path inside the built folder. */
  readonly file: string;
  readonly html: string;
  readonly lang: string | null;
  readonly title: string;
  /** What the page says about itself for search engines; empty where it says nothing. */
  readonly description: string;
  readonly headings: number;
  /** Every id in order, repeated ones too. */
  readonly ids: readonly string[];
  readonly links: readonly Link[];
  /** Tags that carry a `style` attribute. */
  readonly styled: readonly string[];
  /** The `type` of each script without `src`; empty for plain JavaScript. */
  readonly inlineScripts: readonly string[];
  /** Text of the scripts that are data for search engines. */
  readonly data: readonly string[];
  /** The Content-Security-Policy in the page; null where there is none. */
  readonly policy: string | null;
  /** `on…` attributes, `<style>` elements and `javascript:` addresses: a strict policy blocks them too. */
  readonly blocked: readonly string[];
  /** Visible text outside code, one entry a run. */
  readonly text: readonly string[];
  /** Attribute values that could show a broken number or name. */
  readonly attributes: readonly string[];
  readonly tags: ReadonlySet<string>;
  readonly hasDemo: boolean;
  readonly hasDemoBand: boolean;
  /** Where a page that only sends on to another sends to; null on all others. */
  readonly refresh: string | null;
}

/** What the checks of a whole site are shown of a page. */
export type Facts = Pick<Page, 'file' | 'html' | 'title' | 'description' | 'ids' | 'links' | 'refresh'>;

type Draft = {
  -readonly [K in keyof Page]: Page[K] extends readonly (infer Item)[]
    ? Item[]
    : Page[K] extends ReadonlySet<infer Item>
      ? Set<Item>
      : Page[K];
};

const emptyPage = (file: string, html: string): Draft => ({
  ...{ file, html, lang: null, title: '', description: '', headings: 0, ids: [], links: [], styled: [] },
  ...{ inlineScripts: [], data: [], policy: null, blocked: [] },
  ...{ text: [], attributes: [], tags: new Set<string>(), hasDemo: false, hasDemoBand: false, refresh: null },
});

function addMeta(page: Draft, attributes: Attributes): void {
  const content = attributes['content'] ?? '';
  const effect = attributes['http-equiv']?.toLowerCase();
  if (effect === 'refresh') page.refresh = /url=(.*)$/i.exec(content)?.[1]?.trim() ?? '';
  if (effect === 'content-security-policy') page.policy = content;
  if (attributes['name'] === 'description') page.description = content.trim();
}

function addElement(page: Draft, tag: string, attributes: Attributes): void {
  page.tags.add(tag);
  if (tag === 'html') page.lang = attributes['lang'] ?? null;
  if (tag === 'h1') page.headings += 1;
  if (tag === 'script' && attributes['src'] === undefined) page.inlineScripts.push(attributes['type'] ?? '');
  if (tag === 'meta') addMeta(page, attributes);
  if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
  if (attributes['style'] !== undefined) page.styled.push(tag);
  page.hasDemo ||= attributes['data-demo'] !== undefined;
  page.hasDemoBand ||= attributes['data-demo-band'] !== undefined;
  const links = linksOf(tag, attributes);
  page.links.push(...links);
  page.blocked.push(...blockedIn(tag, attributes, links));
  for (const name in attributes) if (name !== 'class') page.attributes.push(attributes[name] ?? '');
}

const silentTags: ReadonlySet<string> = new Set(['script', 'style', 'code', 'pre']);

/** Reads one built page. */
export function readPage(file: string, html: string): Page {
  const page = emptyPage(file, html);
  const open = { silent: 0, drawings: 0, title: 0, data: false };
  const step = (tag: string, by: 1 | -1): void => {
    if (silentTags.has(tag)) open.silent += by;
    if (tag === 'svg') open.drawings += by;
    // A drawing has a <title> of its own.
    if (tag === 'title' && open.drawings === 0) open.title += by;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      step(tag, 1);
      if (tag === 'script') open.data = attributes['type'] === 'application/ld+json';
      addElement(page, tag, attributes);
    },
    onclosetag(tag) {
      step(tag, -1);
      if (tag === 'script') open.data = false;
    },
    ontext(part) {
      if (open.title > 0) page.title += part;
      if (open.silent === 0) page.text.push(part);
      else if (open.data) page.data.push(part);
    },
  });
  parser.end(html);
  page.title = page.title.trim();
  return page;
}
