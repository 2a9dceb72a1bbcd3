import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import { detectEncoding, decodeAs, encodingNames } from '../../src/data/encoding.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';
import type { LineOf } from '../../src/data/sources.ts';
import { findShifted, type Outline } from './yaml-indent.ts';
import { findSlips } from './yaml-slips.ts';
import { yamlWords } from './yaml-words.ts';

/** A YAML file as plain values, and where each field stands in it. */
export interface YamlFile {
  readonly value: unknown;
  readonly lineOf: LineOf;
  /** Syntax errors: what is written wrongly, told once. */
  readonly problems: readonly Problem[];
  /** What is written wrongly though it reads as YAML: the cause when its fields are not as expected. */
  readonly causes: () => readonly Problem[];
}

/** Start of the field at a path: its key in a map, the item itself in a list; undefined when it is not there. */
function startOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
  let here: unknown = root;
  let start: number | undefined;
  for (const step of path) {
    let next: unknown;
    if (isMap(here)) next = here.items.find(({ key }) => String(key) === String(step));
    else if (isSeq(here)) next = here.items[Number(step)];
    if (next === undefined) return start;
    const node: unknown = isPair(next) ? next.key : next;
    start = (isNode(node) ? node.range?.[0] : undefined) ?? start;
    here = isPair(next) ? next.value : next;
  }
  return start;
}

/** The key at an offset, and the line where the same key stands before it. */
function doubled(document: Document.Parsed, offset: number, lines: LineCounter): string | undefined {
  const search = (node: unknown): string | undefined => {
    if (isSeq(node)) return node.items.map(search).find((found) => found !== undefined);
    if (!isMap(node)) return undefined;
    const at = node.items.find(({ key }) => isScalar(key) && key.range?.[0] === offset)?.key;
    if (!isScalar(at)) return node.items.map(({ value }) => search(value)).find((found) => found !== undefined);
    const first = node.items.find(({ key }) => isScalar(key) && key.value === at.value)?.key;
    const line = isScalar(first) ? lines.linePos(first.range?.[0] ?? 0).line : 0;
    return `「${String(at.value)}」与第 ${line} 行重复；请删去一处，或并成一处`;
  };
  return search(document.contents);
}

const describe = (error: YAMLError, document: Document.Parsed, text: string, lines: LineCounter): string =>
  (error.code === 'DUPLICATE_KEY' ? doubled(document, error.pos[0], lines) : undefined) ??
  yamlWords(error, text.split('\n')[(error.linePos?.[0].line ?? 1) - 1] ?? '');

/** Bytes of a YAML file as text; what is no UTF-8 is a problem that says how to save it. */
export function decodeYaml(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const encoding = detectEncoding(bytes);
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return { text: decodeAs(bytes, encoding) ?? '', problems };
  report(
    null,
    null,
    `文件编码应为 UTF-8，实际像是 ${encodingNames[encoding]}；请用记事本打开，“另存为”时在“编码”里选 UTF-8（内容不用改）`,
  );
  return { text: '', problems };
}

/** The root cause of the parser's errors; keys that stand twice are each told, unless a field out of line made them so. */
function syntaxProblems(
  document: Document.Parsed,
  text: string,
  file: string,
  lines: LineCounter,
  causes: () => readonly Problem[],
): readonly Problem[] {
  const { errors } = document;
  const [error] = errors;
  if (error === undefined) return [];
  const found = causes();
  if (found.length > 0) return found;
  const { problems, report } = problemList(file);
  const isDoubled = errors.every(({ code }) => code === 'DUPLICATE_KEY');
  for (const each of isDoubled ? errors : [error])
    report(each.linePos?.[0].line ?? null, null, describe(each, document, text, lines));
  return problems;
}

/** Parses YAML 1.2. One mistake is told once: what a line got wrong, else a field that is out of line, else the parser's first error, each with its line. A path that is not there has the line of its nearest parent. `outline` are the fields that the file may have. */
export function readYaml(source: string, file: string, outline: Outline = []): YamlFile {
  const text = source.replace(/\r(?!\n)/g, '\n');
  const { problems } = problemList(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const keys = new Set(outline.flat());
  const causes = (isRead: boolean): readonly Problem[] => {
    const { problems: found, report: add } = problemList(file);
    const slips = findSlips(text, keys, isRead);
    for (const { line, message } of slips.length > 0 ? slips : findShifted(text, outline)) add(line, null, message);
    return found;
  };
  problems.push(...syntaxProblems(document, text, file, lines, () => causes(false)));
  const lineOf: LineOf = (path) => {
    const start = startOf(document.contents, path);
    return start === undefined ? null : lines.linePos(start).line;
  };
  const causesRead = (): readonly Problem[] => causes(true);
  const value = problems.length > 0 ? null : valueOf(document);
  // An alias without an anchor is found only when the value is made.
  if (value === undefined) problems.push(...causesRead());
  return { value: value ?? null, lineOf, problems, causes: causesRead };
}

/** The plain value; undefined when it holds an alias without an anchor. */
function valueOf(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}
