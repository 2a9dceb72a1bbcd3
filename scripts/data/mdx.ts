import { detectEncoding } from '../../src/data/encoding.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';
import { readBytes } from '../lib/files.ts';
import { decodeText } from './text-file.ts';
import { readYaml } from './yaml.ts';

/** An MDX file in its two parts. */
export interface MdxParts {
  /** The YAML between the two lines `---`. */
  readonly head: string;
  readonly body: string;
  /** Line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
}

/** The fields of a head as plain values; null where it cannot be read, which is told where the head is checked. */
export const headValue = (head: string): unknown => readYaml(head, '').value;

/** What is said of a file whose first line is not `---`, or that has no second one. */
export const headMissing = '文件开头要有一段夹在两行 --- 之间的说明，第一行就是 ---，见 content/README.md';

/** The parts of an MDX text; null when it has no head. */
export function splitHead(source: string): MdxParts | null {
  const [whole, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/.exec(source) ?? [];
  if (whole === undefined) return null;
  return { head, body: source.slice(whole.length), bodyLine: whole.split('\n').length };
}

/** The text of an MDX file below `root`; null, with the one reason, when it cannot be read. */
export function readMdx(
  root: string,
  file: string,
): { readonly source: string | null; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const bytes = readBytes(root, file);
  if (bytes === null) {
    report(null, null, '没有这个文件');
    return { source: null, problems };
  }
  const decoded = decodeText(bytes, file);
  if (decoded.problems.length > 0) return { source: null, problems: decoded.problems };
  if (detectEncoding(bytes) === 'utf-8-bom')
    report(1, null, '文件开头有 BOM；请用记事本打开，“另存为”时在“编码”里选 UTF-8，不选“带有 BOM 的 UTF-8”');
  else if (splitHead(decoded.text) === null) report(1, null, headMissing);
  return { source: problems.length > 0 ? null : decoded.text, problems };
}
