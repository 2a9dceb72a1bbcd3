import { Document, isMap, isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { DatasetSource, ReleaseSource } from './sources.ts';

/** What sources.yaml says of one release, as it is written. */
export type SourceEntry = Pick<ReleaseSource, 'title'> & Partial<Omit<ReleaseSource, 'title'>>;

/** What it says of a dataset whose first release is added. */
export type SourceHead = Pick<DatasetSource, 'publisher' | 'licence'>;

const heading = '# 正式数据的来源。每个文件一条，文件发布后不再改动；更正另发一版，并在 changes 里写明理由。\n';

/** Fields in the order of the file; what is not given is left out. */
const fieldOrder = ['title', 'page', 'licence', 'asOf', 'published', 'notes', 'sha256', 'draft', 'changes'] as const;

/** Lines of YAML for a value: dates and years in quotes, long texts on one line. */
function printed(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^\d/.test(node.value) && !/^[0-9a-f]{64}$/.test(node.value))
        node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isContent = (line: string): boolean => line.trim() !== '' && !line.trimStart().startsWith('#');

const indented = (text: string, spaces: number): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `${' '.repeat(spaces)}${line}`));

/** The file as lines, with what is needed to put it together again. */
interface Lines {
  readonly lines: readonly string[];
  readonly whole: (lines: readonly string[]) => string;
}

function linesOf(text: string): Lines {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(bom.length).split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return { lines, whole: (all) => `${bom}${all.map((line) => `${line}${eol}`).join('')}` };
}

/** Index behind the last line that belongs to the key on line `start`: deeper content, and comments as deep as that. */
function endOf(lines: readonly string[], start: number): number {
  const depth = indentOf(lines[start] ?? '');
  const next = lines.findIndex((line, index) => index > start && isContent(line) && indentOf(line) <= depth);
  const until = next < 0 ? lines.length : next;
  return (
    lines
      .slice(0, until)
      .findLastIndex((line, index) => index <= start || (line.trim() !== '' && indentOf(line) > depth)) + 1
  );
}

/** Index of the line where a key begins; -1 when it is not there. */
function lineOf(text: string, path: readonly string[]): number {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  let here: unknown = parseDocument(clean).contents;
  let start = -1;
  for (const step of path) {
    const pair = isMap(here) ? here.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
    if (pair === undefined || !isScalar(pair.key)) return -1;
    start = pair.key.range?.[0] ?? -1;
    here = pair.value;
  }
  return clean.slice(0, start).split('\n').length - 1;
}

const releasesIn = (text: string, dataset: string): readonly string[] => {
  const value = parseDocument(text).getIn([dataset, 'releases']);
  return isMap(value) ? value.items.map(({ key }) => String(key)) : [];
};

function entryValue(entry: SourceEntry): Readonly<Record<string, unknown>> {
  const filled = fieldOrder.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]] as const]));
  return Object.fromEntries(filled);
}

/** Puts lines in place of `count` lines. */
const spliced = ({ lines, whole }: Lines, at: number, count: number, added: readonly string[]): string =>
  whole([...lines.slice(0, at), ...added, ...lines.slice(at + count)]);

const hasFlow = (line: string): boolean => /:\s*[{[]\s*[^\s\]}]/.test(line);

/** The text with the entry of a release that it does not have yet. */
function added(text: string, dataset: string, date: string, entry: SourceEntry, head: SourceHead): string {
  const file = linesOf(text);
  const at = lineOf(text, [dataset]);
  const value = entryValue(entry);
  if (at < 0)
    return spliced(
      file,
      file.lines.length,
      0,
      indented(printed({ [dataset]: { ...head, releases: { [date]: value } } }), 0),
    );
  const dates = releasesIn(text, dataset);
  const releases = lineOf(text, [dataset, 'releases']);
  const line = file.lines[releases] ?? '';
  const [first] = dates;
  const depth =
    first === undefined ? indentOf(line) * 2 : indentOf(file.lines[lineOf(text, [dataset, 'releases', first])] ?? '');
  const block = indented(printed({ [date]: value }), depth);
  if (first === undefined) return spliced(file, releases, 1, [line.replace(/:.*?(?=\s*(?:#|$))/, ':'), ...block]);
  const before = dates.findLast((one) => one < date);
  const start =
    before === undefined
      ? lineOf(text, [dataset, 'releases', first])
      : endOf(file.lines, lineOf(text, [dataset, 'releases', before]));
  return spliced(file, start, 0, block);
}

/** The lines of an entry with other fields; its comments stay. */
function edited(block: readonly string[], date: string, entry: SourceEntry): readonly string[] {
  const depth = indentOf(block[0] ?? '');
  const document = parseDocument(block.map((line) => line.slice(Math.min(depth, indentOf(line)))).join('\n'));
  const fresh = parseDocument(printed({ [date]: entryValue(entry) }));
  for (const key of fieldOrder) {
    const node: unknown = fresh.getIn([date, key], true);
    const isSame = JSON.stringify(document.getIn([date, key])) === JSON.stringify(fresh.getIn([date, key]));
    if (node === undefined) document.deleteIn([date, key]);
    else if (!isSame) document.setIn([date, key], node);
  }
  return indented(document.toString({ lineWidth: 0, singleQuote: true }), depth);
}

/** sources.yaml with the entry of a release, added in the order of dates or changed where it stands; everything else stays as it is, byte for byte. `head` is used when the dataset has no entry yet. */
export function withEntry(text: string, dataset: string, date: string, entry: SourceEntry, head: SourceHead): string {
  const whole = text.trim() === '' ? heading : text;
  const at = lineOf(whole, [dataset, 'releases', date]);
  const file = linesOf(whole);
  const isFlow =
    hasFlow(file.lines[lineOf(whole, [dataset])] ?? '') ||
    hasFlow(file.lines[lineOf(whole, [dataset, 'releases'])] ?? '');
  if (isFlow) return rewritten(whole, [dataset, 'releases', date], entryValue(entry));
  if (at < 0) return added(whole, dataset, date, entry, head);
  const end = endOf(file.lines, at);
  return spliced(file, at, end - at, edited(file.lines.slice(at, end), date, entry));
}

/** The text with a value set or, when it is undefined, deleted: for files whose braces leave no line to put it on. */
function rewritten(text: string, path: readonly string[], value?: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** sources.yaml without the entry of a release; comments above it stay, and so does what is said of the dataset. */
export function withoutEntry(text: string, dataset: string, date: string): string {
  const at = lineOf(text, [dataset, 'releases', date]);
  if (at < 0) return text;
  const file = linesOf(text);
  const releases = lineOf(text, [dataset, 'releases']);
  if (releases === at) return rewritten(text, [dataset, 'releases', date]);
  const gone = spliced(file, at, endOf(file.lines, at) - at, []);
  if (releasesIn(text, dataset).length > 1) return gone;
  const rest = linesOf(gone);
  return spliced(rest, releases, 1, [(rest.lines[releases] ?? '').replace(/:(?=\s*(?:#|$))/, ': {}')]);
}

/** sources.yaml with the checksum of a draft in place of its mark: from then on it is published. */
export function withSeal(text: string, dataset: string, date: string, sha256: string): string {
  const at = lineOf(text, [dataset, 'releases', date, 'draft']);
  const file = linesOf(text);
  const line = file.lines[at] ?? '';
  return spliced(file, at, 1, [line.replace(/(['"]?)draft\1\s*:\s*true/, `sha256: ${sha256}`)]);
}
