import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../src/data/problem.ts';
import type { LineOf } from '../../src/data/sources.ts';
import { findBroken, findMarks, findSwallowed } from './yaml-broken.ts';
import { findOrphan, findShifted, type Outline } from './yaml-indent.ts';
import { findSlips, type Slip } from './yaml-slips.ts';

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

/** What stands at each depth of a sources.yaml, for telling what is missing. */
const levels = ['数据集（如「engineers:」）', '「releases:」', "发布日期（如「'2025-01-16':」）", '「changes:」'];

/** The first of several findings that is not empty. */
function firstOf(ways: readonly (() => readonly Slip[])[]): readonly Slip[] {
  for (const find of ways) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

/** Parses YAML 1.2. One mistake is told once: what a line got wrong, else a field that is out of line, else the parser's first error, each with its line. A path that is not there has the line of its nearest parent. `outline` are the fields that the file may have. */
export function readYaml(source: string, file: string, outline: Outline = []): YamlFile {
  const text = source.replace(/\r(?!\n)/g, '\n');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const keys = new Set(outline.flat());
  const asProblems = (slips: readonly Slip[]): readonly Problem[] =>
    slips.map(({ line, message }) => ({ file, line, column: null, message, severity: 'error' }));
  const causes = (isRead: boolean): readonly Slip[] =>
    firstOf([
      () => findSlips(text, keys, isRead),
      () => (isRead ? findSwallowed(document, text, lines) : []),
      () => (isRead ? findMarks(document, lines) : []),
      () => findShifted(text, outline),
      () => findOrphan(text, outline, levels),
      () => findBroken(document, text, lines),
    ]);
  const isBroken = document.errors.length > 0;
  const isWrong = isBroken || findSwallowed(document, text, lines).length > 0 || findMarks(document, lines).length > 0;
  const problems = isWrong ? asProblems(causes(!isBroken)) : [];
  const lineOf: LineOf = (path) => {
    const start = startOf(document.contents, path);
    return start === undefined ? null : lines.linePos(start).line;
  };
  const causesRead = (): readonly Problem[] => asProblems(causes(true));
  const value: unknown = isWrong ? null : document.toJS();
  return { value, lineOf, problems, causes: causesRead };
}
