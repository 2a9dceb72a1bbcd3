import { ElementType } from 'htmlparser2';
import { kinds, type Block, type SearchDocument } from '../../src/search/document.ts';
import { isTag, mainOf, type Node, type Tag } from '../make/twins/tree.ts';

/** Elements whose text is no part of what a reader searches for. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'nav', 'form', 'button', 'select']);

/** Elements that end a line wherever they begin and end. */
const lines = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main ol p section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** What stands between two cells of a row, and between a term and its description. */
const cellMark = ' | ';
const termMark = '：';

/** What stands after a term: nothing after a question, which ends with a mark of its own. */
function markAfter(term: string): string {
  if (term.endsWith('？')) return '';
  return term.includes(termMark) ? '；' : termMark;
}

/** A first sentence as short as this names its section when no heading does. */
const longestName = 40;

/** What stands before the number of a page that follows from demo data. */
export const demoMark = '示例数据：';

interface Draft {
  heading: string;
  anchor: string;
  readonly lines: string[];
  /** Whether a section with an id began it, which may have no heading. */
  readonly section: boolean;
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^( ?\| ?)+|( ?\| ?)+$/g, '')
    .trim();

/** The block as written; a section without a heading is named by its first sentence when that is short and more follows. */
function toBlock({ heading, anchor, lines: all, section }: Draft): Block | null {
  const [first = '', ...rest] = all;
  const end = first.indexOf('。');
  const named = section && heading === '' && end > 0 && end <= longestName && end < first.length - 1;
  const name = named ? first.slice(0, end) : heading;
  const text = (named ? [first.slice(end + 1), ...rest] : all).join('\n');
  if (name === '' && text === '') return null;
  return { ...(name === '' ? {} : { heading: name }), ...(anchor === '' ? {} : { anchor }), text };
}

/** Reads the blocks of `<main>`, cut at h2, h3, sections with an id and terms in an element with an id, and the text of its h1. */
function readMain(main: Tag): { readonly title: string; readonly blocks: readonly Block[] } {
  let title = '';
  let line = '';
  let into: 'title' | 'heading' | 'text' = 'text';
  let last: Draft = { heading: '', anchor: '', lines: [], section: false };
  const drafts = [last];

  const begin = (anchor: string, section: boolean): void => {
    last = { heading: '', anchor, lines: [], section };
    drafts.push(last);
  };
  const endLine = (): void => {
    const text = tidy(line);
    line = '';
    if (text === '') return;
    if (into === 'title') title = text;
    else if (into === 'heading') last.heading = text;
    else last.lines.push(text);
  };
  /** Begins what an element begins; `above` is the id of the nearest element around it that has one. */
  const open = ({ name, attribs: { id }, parent }: Tag, above: string): void => {
    const isTerm = name === 'dt' && parent && 'attribs' in parent && parent.attribs['id'] !== undefined;
    if (name === 'td' || name === 'th') line += line.trim() === '' ? '' : cellMark;
    else if (name === 'dd') {
      const term = last.lines.pop();
      line = term === undefined ? '' : term + markAfter(term);
    } else if (name === 'section' && id !== undefined) begin(id, true);
    else if (name === 'h1') into = 'title';
    else if (name === 'h2' || name === 'h3' || isTerm) {
      const anchor = id ?? above;
      if (last.section && last.heading === '' && last.lines.length === 0) last.anchor = anchor;
      else begin(anchor, false);
      into = 'heading';
    }
  };
  const read = (node: Node, above: string): void => {
    if (node.type === ElementType.Text) line += node.data;
    if (!isTag(node)) return;
    const { name, attribs } = node;
    if (silent.has(name) || attribs['data-nosearch'] !== undefined || attribs['hidden'] !== undefined) return;
    if (lines.has(name)) endLine();
    open(node, above);
    for (const child of node.children) read(child, attribs['id'] ?? above);
    if (lines.has(name)) endLine();
    if (/^(h[123]|dt)$/.test(name)) into = 'text';
    if (name === 'section') begin('', false);
  };
  for (const child of main.children) read(child, '');
  endLine();
  return { title, blocks: drafts.map(toBlock).filter((block) => block !== null) };
}

/** What search knows of a built page: the text of `<main data-kind>`; null for a page without one. Elements with `data-nosearch` or `hidden` are left out. */
export function readPage(html: string, url: string): SearchDocument | null {
  const main = mainOf(html);
  if (main?.attribs['data-kind'] === undefined) return null;
  const { 'data-kind': given, 'data-area': area, 'data-next': next, 'data-terms': terms } = main.attribs;
  const kind = kinds.find((known) => known === given);
  if (!kind) throw new Error(`unknown data-kind: ${given}; known: ${kinds.join(', ')}`);
  const demo = / data-demo-band[\s=>]/.test(html);
  const { title, blocks } = readMain(main);
  return {
    url,
    title: title === '' ? url : title,
    kind,
    blocks,
    ...(area ? { area } : {}),
    ...(next ? { next: (demo ? demoMark : '') + next } : {}),
    ...(terms ? { terms: terms.split(/[,，、;；]/) } : {}),
  };
}
