import { brokenFile, Refusal } from './refusal.ts';

/** What a reader of XML listens to. Names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const broken = (): never => {
  throw new Refusal(brokenFile);
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** `&lt;` and `&#20013;` as characters. No entity of a file's own is ever expanded. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
        if (typeof hex === 'string') return characterOf(parseInt(hex, 16));
        if (typeof decimal === 'string') return characterOf(Number(decimal));
        return typeof name === 'string' && Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
      })
    : text;

const name = /^\/?[^\s/>]+/;

/** Where the tag that starts at a place ends, at its `>` outside of quotes; -1 when it never does. */
function tagEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

/** One attribute of a tag by its name as written, `r` or `office:value`; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

/** All attributes of a tag by their names as written. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(name, decodeEntities(double ?? single ?? ''));
  return found;
}

/** Tells a listener of one tag, `c r="A1"`, `/c` or `br/`. */
function listenTo(
  tag: string,
  nameOf: (name: string) => string,
  { open, close }: Pick<XmlListener, 'open' | 'close'>,
): void {
  const written = name.exec(tag)?.[0] ?? '';
  const isEnd = written.startsWith('/');
  const isEmpty = tag.endsWith('/');
  const own = nameOf(isEnd ? written.slice(1) : written);
  if (!isEnd) open(own, tag.slice(written.length, isEmpty ? -1 : undefined));
  if (isEnd || isEmpty) close(own);
}

/** Reads a web page from front to back, as forgiving as browsers are: `<` that starts no tag is text, a stray quote does not hide the rest. Names are in lower case. */
export function readHtml(html: string, { open, close, text }: XmlListener): void {
  let at = 0;
  let quotesEnd = true;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    text(html.slice(at, start < 0 ? html.length : start));
    if (start < 0) return;
    if (!/^\/?[a-z]/i.test(html.slice(start + 1, start + 3))) {
      text('<');
      at = start + 1;
      continue;
    }
    const quoted = quotesEnd ? tagEnd(html, start) : -1;
    if (quoted < 0) quotesEnd = false;
    const isWhole = quoted >= 0 && !html.slice(start + 1, quoted).includes('<');
    const end = isWhole ? quoted : html.indexOf('>', start);
    if (end < 0) return;
    listenTo(html.slice(start + 1, end), (written) => written.toLowerCase(), {
      open,
      close: (own) => {
        if (html[end - 1] !== '/') close(own);
      },
    });
    at = end + 1;
  }
}

/** Reads XML from front to back. A document type is refused: no office program writes one, an attack does. */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  let at = 0;
  let depth = 0;
  const counted: Pick<XmlListener, 'open' | 'close'> = {
    open: (own, attributes) => {
      depth += 1;
      open(own, attributes);
    },
    close: (own) => {
      depth -= 1;
      close(own);
    },
  };
  const skipTo = (end: string, from: number): number => {
    const found = xml.indexOf(end, from);
    return found < 0 ? broken() : found + end.length;
  };
  for (;;) {
    const start = xml.indexOf('<', at);
    // A part that was cut off must not pass for a shorter table.
    if (start < 0) return depth === 0 ? undefined : broken();
    if (start > at) text(decodeEntities(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) at = skipTo('-->', start);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = skipTo(']]>', start);
      text(xml.slice(start + 9, at - 3));
    } else if (xml.startsWith('<?', start)) at = skipTo('?>', start);
    else if (xml.startsWith('<!', start))
      throw new Refusal('文件里有表格不该有的声明（DOCTYPE），没有读；请在 Excel 或 WPS 里打开，另存为 .xlsx 再试');
    else {
      const end = tagEnd(xml, start);
      if (end < 0) return broken();
      at = end + 1;
      listenTo(xml.slice(start + 1, end), localName, counted);
    }
  }
}

/** Bytes of an XML part as text, by their mark, by what the first line says, else as UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const stated = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(marked ?? stated, { fatal: true }).decode(bytes);
  } catch {
    return broken();
  }
}
