import { Parser } from 'htmlparser2';

/** An address that a page names. */
export interface Link {
  readonly tag: string;
  readonly attribute: string;
  readonly value: string;
  /** The `rel` of a link element, the `type` of a script; else empty. */
  readonly role: string;
  /** The browser fetches it only when it comes near the window. */
  readonly lazy: boolean;
}

/** What the checks need to know of one built page, gathered in a single pass without a tree. */
export interface Page {
  /** Path inside the built folder. */
  readonly file: string;
  readonly html: string;
  readonly lang: string | null;
  readonly title: string;
  readonly headings: number;
  /** Every id in order, repeated ones too. */
  readonly ids: readonly string[];
  readonly links: readonly Link[];
  /** Tags that carry a `style` attribute. */
  readonly styled: readonly string[];
  /** The `type` of each script without `src`; empty for plain JavaScript. */
  readonly inlineScripts: readonly string[];
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

const addresses: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  form: ['action'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};

type Attributes = Readonly<Record<string, string>>;

function linksOf(tag: string, attributes: Attributes): readonly Link[] {
  const names = addresses[tag];
  if (!names) return [];
  const role = (tag === 'link' ? attributes['rel'] : tag === 'script' ? attributes['type'] : '') ?? '';
  const lazy = attributes['loading'] === 'lazy';
  return names.flatMap((attribute) => {
    const value = attributes[attribute];
    if (value === undefined) return [];
    const values = attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
    return values.map((each) => ({ tag, attribute, value: each.trim(), role, lazy }));
  });
}

function blockedIn(tag: string, attributes: Attributes): readonly string[] {
  const handlers = Object.keys(attributes).filter((name) => name.startsWith('on'));
  const scripted = attributes['href']?.trim().toLowerCase().startsWith('javascript:') === true;
  return [
    ...(tag === 'style' ? ['<style>'] : []),
    ...handlers.map((name) => `${name}=`),
    ...(scripted ? ['javascript:'] : []),
  ];
}

type Draft = {
  -readonly [K in keyof Page]: Page[K] extends readonly (infer Item)[]
    ? Item[]
    : Page[K] extends ReadonlySet<infer Item>
      ? Set<Item>
      : Page[K];
};

const emptyPage = (file: string, html: string): Draft => ({
  ...{ file, html, lang: null, title: '', headings: 0, ids: [], links: [], styled: [], inlineScripts: [], blocked: [] },
  ...{ text: [], attributes: [], tags: new Set<string>(), hasDemo: false, hasDemoBand: false, refresh: null },
});

function addElement(page: Draft, tag: string, attributes: Attributes): void {
  page.tags.add(tag);
  if (tag === 'html') page.lang = attributes['lang'] ?? null;
  if (tag === 'h1') page.headings += 1;
  if (tag === 'script' && attributes['src'] === undefined) page.inlineScripts.push(attributes['type'] ?? '');
  if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    page.refresh = /url=(.*)$/i.exec(attributes['content'] ?? '')?.[1]?.trim() ?? '';
  }
  if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
  if (attributes['style'] !== undefined) page.styled.push(tag);
  page.hasDemo ||= attributes['data-demo'] !== undefined;
  page.hasDemoBand ||= attributes['data-demo-band'] !== undefined;
  page.links.push(...linksOf(tag, attributes));
  page.blocked.push(...blockedIn(tag, attributes));
  for (const name in attributes) if (name !== 'class') page.attributes.push(attributes[name] ?? '');
}

const silentTags: ReadonlySet<string> = new Set(['script', 'style', 'code', 'pre']);

/** Reads one built page. */
export function readPage(file: string, html: string): Page {
  const page = emptyPage(file, html);
  const open = { silent: 0, drawings: 0, title: 0 };
  const step = (tag: string, by: 1 | -1): void => {
    if (silentTags.has(tag)) open.silent += by;
    if (tag === 'svg') open.drawings += by;
    // A drawing has a <title> of its own.
    if (tag === 'title' && open.drawings === 0) open.title += by;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      step(tag, 1);
      addElement(page, tag, attributes);
    },
    onclosetag(tag) {
      step(tag, -1);
    },
    ontext(part) {
      if (open.title > 0) page.title += part;
      if (open.silent === 0) page.text.push(part);
    },
  });
  parser.end(html);
  page.title = page.title.trim();
  return page;
}
