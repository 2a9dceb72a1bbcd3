/** An address that a page names. */
export interface Link {
  readonly tag: string;
  readonly attribute: string;
  readonly value: string;
  /** The `rel` of a link element, the `type` of a script, the name of a meta element; else empty. */
  readonly role: string;
  /** The browser fetches it only when it comes near the window. */
  readonly lazy: boolean;
}

export type Attributes = Readonly<Record<string, string>>;

/** Attributes that hold an address, by element. */
const named: Readonly<Record<string, readonly string[]>> = {
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
  button: ['formaction'],
  input: ['formaction', 'src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};

/** Meta elements whose content is an address: for shared links, and the `Url` of an article. */
const metas = new Set(['og:url', 'og:image', 'twitter:image', 'image', 'Url']);

const plain = (tag: string, attribute: string, value: string, role: string): Link => ({
  ...{ tag, attribute, value: value.trim(), role, lazy: false },
});

/** The addresses that an element names. */
export function linksOf(tag: string, attributes: Attributes): readonly Link[] {
  if (tag === 'meta') {
    const name = attributes['property'] ?? attributes['itemprop'] ?? attributes['name'] ?? '';
    return metas.has(name) ? [plain(tag, 'content', attributes['content'] ?? '', name)] : [];
  }
  const names = named[tag];
  if (!names) return [];
  const role = (tag === 'link' ? attributes['rel'] : tag === 'script' ? attributes['type'] : '') ?? '';
  const lazy = attributes['loading'] === 'lazy';
  return names.flatMap((attribute) => {
    const value = attributes[attribute];
    if (value === undefined) return [];
    const values = attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
    return values.map((each) => ({ ...plain(tag, attribute, each, role), lazy }));
  });
}

/** The browser leaves out spaces and control characters before it reads an address's scheme. */
const scripted = /^(?:javascript|vbscript|data|blob):/i;
const schemeOf = (value: string): string => scripted.exec(value.replace(/[\s\p{Cc}]/gu, ''))?.[0].toLowerCase() ?? '';

/** What a strict policy blocks on an element that names these addresses: handlers, styles, pages in attributes, addresses that are content or script. */
export function blockedIn(tag: string, attributes: Attributes, links: readonly Link[]): readonly string[] {
  const handlers = Object.keys(attributes).filter((name) => name.startsWith('on'));
  const schemes = links.map(({ value }) => schemeOf(value));
  return [
    ...(tag === 'style' || tag === 'base' ? [`<${tag}>`] : []),
    ...handlers.map((name) => `${name}=`),
    ...(attributes['srcdoc'] === undefined ? [] : ['srcdoc=']),
    ...schemes.filter((scheme) => scheme !== ''),
  ];
}
