import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import { problemList, type Problem } from '../../src/data/problem.ts';
import type { LineOf } from '../../src/data/sources.ts';

/** A YAML file as plain values, and where each field stands in it. */
export interface YamlFile {
  readonly value: unknown;
  readonly lineOf: LineOf;
  readonly problems: readonly Problem[];
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

/** Parses YAML 1.2; syntax errors are problems with their line. A path that is not there has the line of its nearest parent. */
export function readYaml(text: string, file: string): YamlFile {
  const { problems, report } = problemList(file);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (const error of document.errors)
    report(error.linePos?.[0].line ?? null, null, `YAML 写法有误：${error.message.split('\n')[0] ?? ''}`);
  const lineOf: LineOf = (path) => {
    const start = startOf(document.contents, path);
    return start === undefined ? null : lineCounter.linePos(start).line;
  };
  return { value: problems.length > 0 ? null : document.toJS(), lineOf, problems };
}
