import { Refusal } from './refusal.ts';

/** What a reader of XML listens to. Names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const broken = (): never => {
  throw new Refusal('文件已损坏，读不出表格；请在 Excel 或 WPS 里打开，另存为 .xlsx 再试');
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

const tag = /<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;

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

/** Reads XML from front to back. A document type is refused: no office program writes one, an attack does. */
export function readXml(xml: string, { open, close, text }: XmlListener): void {
  let at = 0;
  const skipTo = (end: string, from: number): number => {
    const found = xml.indexOf(end, from);
    return found < 0 ? broken() : found + end.length;
  };
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) text(decodeEntities(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) at = skipTo('-->', start);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = skipTo(']]>', start);
      text(xml.slice(start + 9, at - 3));
    } else if (xml.startsWith('<?', start)) at = skipTo('?>', start);
    else if (xml.startsWith('<!', start))
      throw new Refusal('文件里有表格不该有的声明（DOCTYPE），没有读；请在 Excel 或 WPS 里打开，另存为 .xlsx 再试');
    else {
      tag.lastIndex = start;
      const found = tag.exec(xml);
      if (found === null) return broken();
      at = tag.lastIndex;
      const [, isEnd, name = '', attributes = '', isEmpty] = found;
      const local = localName(name);
      if (isEnd !== '/') open(local, attributes);
      if (isEnd === '/' || isEmpty === '/') close(local);
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
