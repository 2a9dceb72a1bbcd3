import { escapeMarkup } from '../kit/escape.ts';
import { round } from './round.ts';
import { lineHeight } from './scene.ts';
import { attributesOf } from './svg.ts';
import { wrap } from './text.ts';
import { colours, fontFamily, textRendering } from './theme.ts';

/** What a card says to those who meet a shared link. */
export interface CardWords {
  /** Whose site it is. */
  readonly site: string;
  /** The message. */
  readonly title: string;
  /** What stands behind it, in a sentence. */
  readonly about: string;
  readonly demo: boolean;
}

/** Sizes of cards in px: 1.91:1 for links with a large picture, 1:1 for lists of messages. */
export const cardSizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 600, height: 600 },
} as const;

const demoWords = '示例数据，不可引用';
const margin = 48;
/** Three bars, as in the site's icon. */
const sign = 'M6 24h4V14H6zm8 0h4V8h-4zm8 0h4v-7h-4z';

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

const block = (words: string, width: number, size: number): Block => {
  const lines = words === '' ? [] : wrap(words, width, size);
  return { lines, size, height: lines.length * lineHeight(size) };
};

/** The words as large as they fit into the height, from `sizes`; the smallest is cut to whole lines. */
function fitted(words: string, width: number, height: number, sizes: readonly number[]): Block {
  const blocks = sizes.map((size) => block(words, width, size));
  const last = blocks.at(-1) ?? block('', width, 1);
  const most = Math.floor(height / lineHeight(last.size));
  const cut = {
    ...last,
    lines: last.lines.slice(0, most),
    height: Math.min(last.height, most * lineHeight(last.size)),
  };
  return blocks.find((each) => each.height <= height) ?? cut;
}

function textAt({ lines, size }: Block, top: number, look: Readonly<Record<string, string | number>>): string {
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${margin}" y="${round(top + size + index * lineHeight(size))}">${escapeMarkup(line)}</tspan>`,
  );
  return `<text${attributesOf({ 'font-size': size, ...look })}>${spans.join('')}</text>`;
}

/** A card as an SVG file: the site's name beside its sign, the message, and below what stands behind it. */
export function cardOf(
  words: CardWords,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const room = width - 2 * margin;
  const top = margin + 72;
  const foot = height - margin - (words.demo ? 44 : 0);
  const title = fitted(words.title, room, (foot - top) * 0.6, [68, 56, 48, 40, 34]);
  const about = fitted(words.about, room, foot - top - title.height - 24, [30, 26, 24]);
  const mark = words.demo ? `${demoWords}。` : '';
  const attributes = attributesOf({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': fontFamily,
    'text-rendering': textRendering,
  });
  return [
    `<svg${attributes}>`,
    `<title>${escapeMarkup(mark + words.title)}</title>`,
    `<desc>${escapeMarkup(mark + words.about)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<path d="M0,0h${width}v12h${-width}z" fill="${colours.accent}"/>`,
    `<g transform="translate(${margin} ${margin})"><rect width="48" height="48" fill="${colours.accent}"/><path transform="scale(1.5)" fill="${colours.ground}" d="${sign}"/></g>`,
    `<text x="${margin + 64}" y="${margin + 34}" font-size="26" fill="${colours.muted}">${escapeMarkup(words.site)}</text>`,
    textAt(title, top, { fill: colours.text, 'font-weight': 600 }),
    textAt(about, top + title.height + 24, { fill: colours.muted }),
    words.demo
      ? `<text x="${margin}" y="${height - margin}" font-size="28" font-weight="600" fill="${colours.text}">${demoWords}</text>`
      : '',
    '</svg>\n',
  ].join('\n');
}
