import { ElementType, parseDocument } from 'htmlparser2';

/** A node of a page. */
export type Node = ReturnType<typeof parseDocument>['children'][number];
/** An element of a page. */
export type Tag = Extract<Node, { readonly attribs: unknown }>;

export const isTag = (node: Node): node is Tag => ElementType.isTag(node);

/** What a page offers to do, not to read; what it draws; and what it says to those who hear it alone. */
const dropped = new Set(
  'script style template svg form button input label select textarea nav img noscript'.split(' '),
);
const unread =
  /(?:^|\s)(?:tools|unseen|cell-note|term-text|readout|handout|no-print|pager|drawing|spark|share-code)(?:\s|$)/;

/** Whether an element is part of what a page says. */
export const isRead = ({ name, attribs }: Tag): boolean =>
  !dropped.has(name) &&
  attribs['hidden'] === undefined &&
  attribs['data-volatile'] === undefined &&
  (!unread.test(attribs['class'] ?? '') || (name === 'aside' && !/tools/.test(attribs['class'] ?? ''))) &&
  attribs['role'] !== 'img';

const wholeDrawings = /<svg\b[\s\S]*?<\/svg>|<script\b[\s\S]*?<\/script>|<wbr>/g;

function parseMain(html: string): Tag | undefined {
  const start = html.search(/<main[\s>]/);
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < start) return undefined;
  const [main] = parseDocument(html.slice(start, end + 7).replace(wholeDrawings, '')).children;
  return main !== undefined && isTag(main) ? main : undefined;
}

let last: { readonly html: string; readonly main: Tag | undefined } | null = null;

/** The main part of a page as a tree, without drawings and scripts; undefined when it has none. Search reads a page right before its twin is made, from the same tree. */
export function mainOf(html: string): Tag | undefined {
  if (last?.html !== html) last = { html, main: parseMain(html) };
  return last.main;
}

/** The text of a node with one space for each run of them. */
export function textOf(node: Node): string {
  if (isTag(node)) return isRead(node) ? node.children.map(textOf).join('') : '';
  return node.type === ElementType.Text ? node.data.replace(/\s+/g, ' ') : '';
}

/** The elements of these names inside a node, in their order. */
export function allOf(node: Tag, names: readonly string[]): readonly Tag[] {
  return node.children
    .filter(isTag)
    .flatMap((each) => [...(names.includes(each.name) ? [each] : []), ...allOf(each, names)]);
}
