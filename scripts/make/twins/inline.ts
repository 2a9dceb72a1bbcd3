import { isInvented, withMarks, type Scope } from './marks.ts';
import { demoMark, type Sources } from './sources.ts';
import { isRead, isTag, textOf, type Node, type Tag } from './tree.ts';
import type { Phrasing } from './markdown.ts';

/** What a text stands in. */
export interface Around {
  readonly sources: Sources;
  readonly scope: Scope;
  /** The words of the block, for goals. */
  readonly context: string;
  /** The full address of what a link names. */
  readonly linkTo: (href: string) => string;
}

const isAddress = (text: string | undefined): text is string => text?.includes('/') === true;

/** What an element says of the numbers in it. */
export function scopeIn({ attribs }: Tag, scope: Scope): Scope {
  const ref = attribs['data-ref'] ?? attribs['id'];
  const keys = attribs['data-claim'];
  if (isAddress(ref)) return { ...scope, keys: [], address: ref };
  if (keys !== undefined) return { ...scope, keys: keys.split(' '), address: null };
  return attribs['data-demo'] === undefined ? scope : { demo: true, keys: [], address: null };
}

/** The text of what was made so far. */
export const saidIn = (nodes: readonly Phrasing[]): string =>
  nodes.map((node) => ('children' in node ? saidIn(node.children) : node.value)).join('');

/** Two elements side by side are two boxes or two words: a space keeps them apart. */
const isApart = (before: string, after: string): boolean =>
  before !== '' && after !== '' && !/[\s（《“‘〔]$/.test(before) && !/^[\s）》”’〕，。、；：？！（]/.test(after);

/** Stands apart from the words before it. */
const aside = /(?:^|\s)(?:state|quiet|when|version)(?:\s|$)/;

function joined(
  parts: readonly { readonly isElement: boolean; readonly isAside: boolean; readonly nodes: readonly Phrasing[] }[],
): readonly Phrasing[] {
  return parts.reduce<readonly Phrasing[]>((nodes, part, index) => {
    const between = part.isAside || (part.isElement && parts[index - 1]?.isElement === true);
    const space = between && isApart(saidIn(nodes), saidIn(part.nodes)) ? [{ type: 'text', value: ' ' } as const] : [];
    return [...nodes, ...space, ...part.nodes];
  }, []);
}

function inlineElement(tag: Tag, around: Around): readonly Phrasing[] {
  const scope = scopeIn(tag, around.scope);
  const inner = (): readonly Phrasing[] => inlineOf(tag.children, { ...around, scope });
  if (!isRead(tag)) return [];
  if (tag.name === 'br') return [{ type: 'text', value: ' ' }];
  if (tag.name === 'code') return [{ type: 'inlineCode', value: textOf(tag) }];
  if (tag.name === 'q') return [{ type: 'text', value: '“' }, ...inner(), { type: 'text', value: '”' }];
  if (/(?:^|\s)demo-mark/.test(tag.attribs['class'] ?? '')) return [{ type: 'text', value: demoMark }];
  const href = tag.attribs['href'];
  if (tag.name === 'a' && href !== undefined && tag.attribs['class'] !== 'cell-link') {
    const children = inner();
    return saidIn(children).trim() === ''
      ? []
      : [{ type: 'link', url: around.linkTo(href).replace(/[<>]/g, encodeURIComponent), children }];
  }
  const children = inner();
  const keys = tag.attribs['data-claim']?.split(' ') ?? [];
  const lacks = isInvented(keys, around.sources) && !saidIn(children).includes(demoMark);
  return lacks ? [...children, { type: 'text', value: demoMark }] : children;
}

/** What stands in a line, with its source behind each number. */
export function inlineOf(nodes: readonly Node[], around: Around): readonly Phrasing[] {
  return joined(
    nodes.map((node) => {
      if (isTag(node))
        return {
          isElement: true,
          isAside: aside.test(node.attribs['class'] ?? ''),
          nodes: inlineElement(node, around),
        };
      const text = withMarks(textOf(node), around.scope, around.sources, around.context);
      return { isElement: false, isAside: false, nodes: text === '' ? [] : [{ type: 'text', value: text } as const] };
    }),
  );
}

const twice = new RegExp(`${demoMark}(?:\\s*${demoMark})+`, 'g');
/** A state behind the mark of its number belongs before it. */
const late = new RegExp(`${demoMark}\\s*(?:（初步）|初步)`, 'g');

/** A line without spaces at its ends and in Chinese text, each mark once. */
export function tidy(nodes: readonly Phrasing[]): readonly Phrasing[] {
  const merged = nodes.reduce<readonly Phrasing[]>((done, node) => {
    const last = done.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') return [...done, node];
    return [...done.slice(0, -1), { type: 'text', value: last.value + node.value }];
  }, []);
  return merged.flatMap((node, index): readonly Phrasing[] => {
    if (node.type === 'link') return [{ ...node, children: tidy(node.children) }];
    if (node.type !== 'text') return [node];
    const before = merged[index - 1];
    const isRepeated =
      before !== undefined && saidIn([before]).endsWith(demoMark) && node.value.trimStart().startsWith(demoMark);
    const rest = isRepeated ? node.value.trimStart().slice(demoMark.length) : node.value;
    const spaced = rest
      .replace(late, `（初步）${demoMark}`)
      .replace(twice, demoMark)
      .replace(/ +/g, ' ')
      .replace(/ (?=（示例，)/g, '');
    const start = index === 0 ? spaced.trimStart() : spaced;
    const value = index === merged.length - 1 ? start.trimEnd() : start;
    return value === '' ? [] : [{ type: 'text', value }];
  });
}
