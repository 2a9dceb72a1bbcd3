import { Parser } from 'htmlparser2';
import { kinds, type Block, type SearchDocument } from '../../src/search/document.ts';

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

/**
 * What search knows of a built page: the text of `<main data-kind>`, cut at h2, h3, sections with an id and terms in an element with an id; null for a page without
 * one. Elements with `data-nosearch` or `hidden` are left out.
 */
export function readPage(html: string, url: string): SearchDocument | null {
  const found: { attributes?: Readonly<Record<string, string>> } = {};
  let depth = 0;
  let silentFrom = 0;
  let title = '';
  let line = '';
  let into: 'title' | 'heading' | 'text' = 'text';
  const ids: { readonly depth: number; readonly id: string }[] = [];
  const drafts: Draft[] = [{ heading: '', anchor: '', lines: [], section: false }];

  const endLine = (): void => {
    const draft = drafts[drafts.length - 1] as Draft;
    const text = tidy(line);
    line = '';
    if (text === '') return;
    if (into === 'title') title = text;
    else if (into === 'heading') draft.heading = text;
    else draft.lines.push(text);
  };
  const open = (name: string, given: Record<string, string>): void => {
    const isTerm = name === 'dt' && ids[ids.length - 1]?.depth === depth - 1;
    const isHeading = name === 'h2' || name === 'h3' || isTerm;
    if (given['id'] !== undefined) ids.push({ depth, id: given['id'] });
    if (name === 'section' && given['id'] !== undefined) {
      drafts.push({ heading: '', anchor: given['id'], lines: [], section: true });
    } else if (isHeading) {
      const last = drafts[drafts.length - 1] as Draft;
      const empty = last.section && last.heading === '' && last.lines.length === 0;
      const anchor = given['id'] ?? ids[ids.length - 1]?.id ?? '';
      if (empty) last.anchor = anchor;
      else drafts.push({ heading: '', anchor, lines: [], section: false });
    }
    into = name === 'h1' ? 'title' : isHeading ? 'heading' : into;
  };

  const parser = new Parser({
    onopentag(name, given) {
      if (!found.attributes) {
        if (name === 'main' && given['data-kind'] !== undefined) found.attributes = given;
        return;
      }
      if (name === 'main' || depth < 0) return;
      depth++;
      if (silentFrom > 0) return;
      if (silent.has(name) || given['data-nosearch'] !== undefined || given['hidden'] !== undefined) {
        silentFrom = depth;
        return;
      }
      if (lines.has(name)) endLine();
      if (name === 'td' || name === 'th') line += line.trim() === '' ? '' : cellMark;
      if (name === 'dd') {
        const last = drafts[drafts.length - 1]?.lines.pop();
        line = last === undefined ? '' : `${last}${last.includes(termMark) ? '；' : termMark}`;
      }
      open(name, given);
    },
    ontext(text) {
      if (found.attributes && depth >= 0 && silentFrom === 0) line += text;
    },
    onclosetag(name) {
      if (!found.attributes || depth < 0) return;
      if (name === 'main') {
        endLine();
        depth = -1;
        return;
      }
      if (silentFrom === 0) {
        if (lines.has(name)) endLine();
        if (/^(h[123]|dt)$/.test(name)) into = 'text';
        if (name === 'section') drafts.push({ heading: '', anchor: '', lines: [], section: false });
      } else if (silentFrom === depth) silentFrom = 0;
      while ((ids[ids.length - 1]?.depth ?? -1) >= depth) ids.pop();
      depth--;
    },
  });
  // What stands around the main part is most of the page, and only its mark of demo data matters.
  const start = html.search(/<main[\s>]/);
  if (start >= 0) parser.end(html.slice(start, html.indexOf('</main>', start) + '</main>'.length));
  return found.attributes ? toDocument(found.attributes, / data-demo-band[\s=>]/.test(html), title, drafts, url) : null;
}

function toDocument(
  attributes: Readonly<Record<string, string>>,
  demo: boolean,
  title: string,
  drafts: readonly Draft[],
  url: string,
): SearchDocument {
  const kind = kinds.find((known) => known === attributes['data-kind']);
  if (!kind) throw new Error(`unknown data-kind: ${String(attributes['data-kind'])}; known: ${kinds.join(', ')}`);
  const { 'data-area': area, 'data-next': next, 'data-terms': terms } = attributes;
  return {
    url,
    title: title === '' ? url : title,
    kind,
    blocks: drafts.map(toBlock).filter((block) => block !== null),
    ...(area ? { area } : {}),
    ...(next ? { next: (demo ? demoMark : '') + next } : {}),
    ...(terms ? { terms: terms.split(/[,，、;；]/) } : {}),
  };
}
