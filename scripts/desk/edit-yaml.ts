import { isNode, isSeq, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** A text as a YAML scalar in one line, quoted so that nothing can read it as anything else. */
export const quoted = (text: string): string => `'${text.replace(/\s+/g, ' ').trim().replaceAll("'", "''")}'`;

function nodeAt(text: string, path: Path): { readonly node: unknown; readonly range: readonly [number, number] } {
  const node: unknown = parseDocument(text).getIn(path, true);
  const range = isNode(node) ? node.range : undefined;
  if (range == null) throw new Error(`no such field: ${path.join('.')}`);
  return { node, range: [range[0], range[1]] };
}

/** The file with another value at a field that it has; every other character, comments included, stays. `value`: as YAML. */
export function replaceValue(text: string, path: Path, value: string): string {
  const [start, end] = nodeAt(text, path).range;
  return text.slice(0, start) + value + text.slice(end);
}

const indentAt = (text: string, at: number): string =>
  /^ */.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';

/** The file with one more item at the end of a list; everything else stays. `lines`: the item as YAML, without its dash, one a line. */
export function appendItem(text: string, path: Path, lines: readonly string[]): string {
  const { node, range } = nodeAt(text, path);
  if (!isSeq(node)) throw new Error(`no list: ${path.join('.')}`);
  const last: unknown = node.items.at(-1);
  const asItem = (indent: string): string =>
    lines.map((line, index) => `\n${indent}${index === 0 ? '- ' : '  '}${line}`).join('');
  if (!isNode(last) || last.range == null) {
    const indent = `${indentAt(text, range[0])}  `;
    return text.slice(0, range[0]).trimEnd() + asItem(indent) + text.slice(range[1]);
  }
  if (node.flow === true) return `${text.slice(0, last.range[1])}, { ${lines.join(', ')} }${text.slice(last.range[1])}`;
  const lineEnd = text.indexOf('\n', last.range[1] - 1);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return text.slice(0, at) + asItem(indentAt(text, last.range[0])) + text.slice(at);
}

/** The file with other items in a list that it has; comments between the old items go with them. `items`: as YAML, a line each. */
export function replaceItems(text: string, path: Path, items: readonly string[]): string {
  const { node, range } = nodeAt(text, path);
  if (!isSeq(node)) throw new Error(`no list: ${path.join('.')}`);
  const [start, end] = range;
  if (node.flow === true) return `${text.slice(0, start)}[${items.join(', ')}]${text.slice(end)}`;
  const old = text.slice(start, end);
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const list = items.map((item) => `- ${item}`).join(`\n${indent}`);
  return text.slice(0, start) + list + (/\s*$/.exec(old)?.[0] ?? '') + text.slice(end);
}
