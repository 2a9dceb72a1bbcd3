import { sentenceEnds } from '../../kit/spoken/sentences.ts';
import { spokenText } from '../../kit/spoken/spoken.ts';

/** What is read in one breath: its words, and what of the page is marked meanwhile: pieces of text, or a picture. */
export interface Passage {
  readonly said: string;
  readonly shown: readonly (Text | Element)[];
}

/** Not of the text: what is pressed, what leads elsewhere, what only readers of screens hear, and the words inside drawings. */
const skipped =
  'script, style, template, nav, form, button, svg, .tools, .actions, .readout, .unseen, [aria-hidden=true]';
const picture = 'img[alt]:not([alt=""]), [role=img][aria-label], .drawing[aria-label]';

const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 || getComputedStyle(element).display === 'contents';

/** Whether numbers in an element are invented. The headline of a figure says so by the band of its page. */
const isDemo = (element: Element | null): boolean =>
  element?.closest('[data-demo]') != null ||
  (element?.closest('.page-head [data-claim]') != null && document.querySelector('[data-demo-band]') !== null);

/** Words for a voice; those with invented numbers say so, wherever the page says it. */
const sayIn = (element: Element | null, words: string): string => {
  const text = words.replace(/\s+/g, ' ').trim();
  return spokenText(/\d/.test(text) && !text.includes('示例') && isDemo(element) ? `示例：${text}` : text);
};

/** The words of pieces of text in a row; what states or marks a number stands apart from it. */
const wordsOf = (texts: readonly Text[]): string =>
  texts.reduce((words, text) => {
    const isMark = text.parentElement?.closest('.state, .demo-mark') != null;
    return `${words}${isMark && /[^\s，。（：]$/.test(words) ? '，' : ''}${text.data}`;
  }, '');

/** Pieces of text cut anew, so that each belongs to one sentence. */
function inSentences(texts: readonly Text[]): readonly (readonly Text[])[] {
  const ends = sentenceEnds(texts.map(({ data }) => data).join(''));
  const sentences: Text[][] = ends.map(() => []);
  let [at, sentence] = [0, 0];
  for (const text of texts) {
    let rest: Text = text;
    for (let end = ends[sentence] ?? 0; end < at + rest.length; end = ends[sentence] ?? 0) {
      const next = rest.splitText(end - at);
      sentences[sentence]?.push(rest);
      [at, sentence, rest] = [end, sentence + 1, next];
    }
    sentences[sentence]?.push(rest);
    at += rest.length;
    if (at === ends[sentence]) sentence += 1;
  }
  return sentences;
}

function passagesOf(texts: readonly Text[]): readonly Passage[] {
  return inSentences(texts).flatMap((shown) => {
    const said = sayIn(shown[0]?.parentElement ?? null, wordsOf(shown));
    return /[\p{L}\p{N}]/u.test(said) ? [{ said, shown }] : [];
  });
}

function picturePassages(shown: Element, words: string): readonly Passage[] {
  const ends = sentenceEnds(words);
  return ends.map((end, index) => ({ said: sayIn(shown, words.slice(ends[index - 1] ?? 0, end)), shown: [shown] }));
}

/** The text of an element that a reader sees, in its order. */
function textsIn(element: Element): readonly Text[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
    return node instanceof Element && !node.matches(`${skipped}, ${picture}`) && isShown(node) ? textsIn(node) : [];
  });
}

/** A cell behind the heading of its column, its unit behind its number. */
function cellWords(cell: HTMLTableCellElement, heading: HTMLTableCellElement | undefined): string {
  const words = wordsOf(textsIn(cell)).trim();
  if (words === '' || words === '—') return '';
  const unit = heading?.dataset['unit'] ?? cell.closest('tr')?.dataset['unit'] ?? '';
  const name = (heading?.textContent ?? '').replace(`（${unit}）`, '').trim();
  const value = words.replace(/^[≥≤]?\d[\d,.]*(?![\d,.%％‰\p{Script=Han}])/u, (number) => number + unit);
  return cell.matches('th') || name === '' ? value : `${name} ${value}`;
}

/** A table row by row, each number behind the head of its column. */
function tablePassages(table: HTMLTableElement): readonly Passage[] {
  const headings = table.tHead?.rows[0]?.cells;
  const rows = [...table.tBodies].flatMap(({ rows: all }) => [...all]).filter(isShown);
  return [
    ...(table.caption ? passagesOf(textsIn(table.caption)) : []),
    ...rows.flatMap((row) => {
      const words = [...row.cells].map((cell) => cellWords(cell, headings?.[cell.cellIndex])).filter(Boolean);
      return words.length === 0 ? [] : [{ said: sayIn(row, `${words.join('，')}。`), shown: textsIn(row) }];
    }),
  ];
}

/** Everything that a reader sees in an element, sentence by sentence, pictures by their description and tables by rows. Cuts its text, so that each sentence can be marked. */
export function passagesIn(root: Element): readonly Passage[] {
  const found: Passage[] = [];
  let run: Text[] = [];
  const flush = (): void => {
    if (run.length > 0) found.push(...passagesOf(run));
    run = [];
  };
  const walk = (element: Element): void => {
    for (const node of [...element.childNodes]) {
      if (node instanceof Text && node.data.trim() !== '') run.push(node);
      if (!(node instanceof Element) || !isShown(node)) continue;
      const label = node.getAttribute('alt') ?? node.getAttribute('aria-label');
      if (node.matches(picture)) {
        flush();
        found.push(...picturePassages(node, `图：${label ?? ''}`));
      } else if (node.matches(skipped)) continue;
      else if (node instanceof HTMLTableElement) {
        flush();
        found.push(...tablePassages(node));
      } else if (/^(?:inline|contents)/.test(getComputedStyle(node).display)) walk(node);
      else {
        flush();
        walk(node);
        flush();
      }
    }
  };
  walk(root);
  flush();
  return found;
}
