import { isAlias, isNode, isScalar, visit, type Document, type LineCounter } from 'yaml';
import type { Slip } from './yaml-slips.ts';
import { yamlWords } from './yaml-words.ts';

/** Keys that stand twice in one map, at the second. Several in a row come from one line that is missing, and are told once. */
function findDoubled(document: Document.Parsed, lines: LineCounter): readonly Slip[] {
  const found: Slip[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const first = new Map<string, number>();
      const doubled = items.flatMap(({ key }) => {
        if (!isScalar(key)) return [];
        const [name, line] = [String(key.value), lines.linePos(key.range?.[0] ?? 0).line];
        const before = first.get(name);
        if (before === undefined) first.set(name, line);
        return before === undefined ? [] : [{ line, name, before }];
      });
      const [one] = doubled;
      if (one === undefined) return;
      const hint =
        doubled.length > 1 ? `，或补上它上面少了的一行（下面还有 ${doubled.length - 1} 个字段也重复）` : '，或并成一处';
      found.push({ line: one.line, message: `「${one.name}」与第 ${one.before} 行重复；请删去一处${hint}` });
    },
  });
  return found;
}

const startsItem = /^\s*(?:[-－–—•]|['"]?[A-Za-z]\w*['"]?\s*[:：])/u;

/** List items and fields that stand out of line and so became part of the text above: they read as YAML and say something else; and a `#1` that YAML takes for a comment. */
export function findSwallowed(document: Document.Parsed, text: string, lines: LineCounter): readonly Slip[] {
  const found: Slip[] = [];
  visit(document, {
    Scalar: (_, { type, range, comment }) => {
      if (type !== 'PLAIN' || range == null) return;
      const first = lines.linePos(range[0]).line;
      if (/^\d/u.test(comment ?? ''))
        found.push({ line: first, message: '「#」和后面的字会被当成注释丢掉；请给整句加上英文引号' });
      const after = text.slice(range[0], range[1]).split('\n').slice(1);
      const index = after.findIndex((line) => startsItem.test(line));
      if (index >= 0)
        found.push({
          line: first + index + 1,
          message: '这一行和上一行没有对齐，连成了一句；请让同一级的「-」和字段对齐',
        });
    },
  });
  return found;
}

/** What YAML takes for a mark of its own and leaves out of a text: `&a`, `*a`, `!a`. An anchor that an alias repeats is meant. */
export function findMarks(document: Document.Parsed, lines: LineCounter): readonly Slip[] {
  const repeated = new Set<string>();
  visit(document, { Alias: (_, { source }) => void repeated.add(source) });
  const found: Slip[] = [];
  visit(document, (_, node) => {
    if (!isNode(node) || node.range == null) return;
    const tag = node.tag?.startsWith('!') === true ? '!' : null;
    const anchor = !isAlias(node) && node.anchor !== undefined && !repeated.has(node.anchor) ? '&' : null;
    const alias = isAlias(node) && node.resolve(document) === undefined ? '*' : null;
    const mark = tag ?? anchor ?? alias;
    if (mark !== null)
      found.push({
        line: lines.linePos(node.range[0]).line,
        message: `文字以「${mark}」开头，YAML 另有意思；请给整句加上英文引号`,
      });
  });
  return found;
}

/** The root cause of the parser's errors. */
export function findBroken(document: Document.Parsed, text: string, lines: LineCounter): readonly Slip[] {
  const { errors } = document;
  const [error] = errors;
  if (error === undefined) return [];
  if (errors.every(({ code }) => code === 'DUPLICATE_KEY')) return findDoubled(document, lines);
  const line = error.linePos?.[0].line ?? 1;
  return [{ line, message: yamlWords(error, text.split('\n')[line - 1] ?? '') }];
}
