import { escapeMarkup } from '../kit/escape.ts';
import { attributesOf } from './svg.ts';
import { textWidth } from './text.ts';
import { colours, fontFamily, textRendering } from './theme.ts';

/** One thing that a poster says. `goal`: a large number with what it is of; `item`: a numbered line. */
export type PosterPart =
  | { readonly kind: 'heading' | 'text' | 'quote' | 'note'; readonly text: string }
  | { readonly kind: 'goal' | 'item'; readonly mark: string; readonly text: string };

/** A tall picture that explains a page to those who are sent it. */
export interface Poster {
  /** Whose site it is. */
  readonly site: string;
  readonly title: string;
  readonly parts: readonly PosterPart[];
  /** Where it comes from, line by line. */
  readonly source: readonly string[];
  /** The QR code of its page, where the page's full address is known. */
  readonly code: { readonly size: number; readonly path: string } | null;
}

/** Cuts a text where its lines may end. */
export type Cut = (text: string) => readonly string[];

/** Width in px of every poster: on a phone of 360 px its text is a third as large. */
export const posterWidth = 1080;
const margin = 84;
const room = posterWidth - 2 * margin;
const codeWidth = 168;

interface Look {
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly fill: string;
  readonly bold: boolean;
  readonly indent: number;
}

const looks: Readonly<Record<PosterPart['kind'] | 'title' | 'source', Look>> = {
  title: { size: 68, leading: 1.35, before: 56, fill: colours.text, bold: true, indent: 0 },
  heading: { size: 40, leading: 1.4, before: 64, fill: colours.accent, bold: true, indent: 0 },
  text: { size: 36, leading: 1.65, before: 20, fill: colours.text, bold: false, indent: 0 },
  quote: { size: 36, leading: 1.65, before: 20, fill: colours.text, bold: false, indent: 32 },
  note: { size: 32, leading: 1.6, before: 8, fill: colours.muted, bold: false, indent: 64 },
  goal: { size: 34, leading: 1.5, before: 24, fill: colours.text, bold: false, indent: 380 },
  item: { size: 36, leading: 1.5, before: 18, fill: colours.text, bold: true, indent: 64 },
  source: { size: 30, leading: 1.6, before: 0, fill: colours.muted, bold: false, indent: 0 },
};

/** The left half of these is empty: at the beginning of a line they stand out by it. */
const opening = /^[（《“‘「『【〔]/u;
const closing = /^[）》”’」』】〕)\]}，。、；：！？%]/u;

/** Lines of at most `width` px that end where phrases do; a phrase that is wider is cut between its characters. */
export function posterLines(text: string, width: number, size: number, cut: Cut): readonly string[] {
  const lines: string[] = [];
  const append = (piece: string): void => {
    const last = lines.at(-1);
    const fits = last !== undefined && textWidth((last + piece).trimEnd(), size) <= width;
    if (last !== undefined && (fits || closing.test(piece))) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  };
  for (const phrase of cut(text)) {
    if (textWidth(phrase.trim(), size) <= width) append(phrase);
    else for (const character of phrase) append(character);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

interface Drawn {
  readonly svg: string;
  readonly bottom: number;
}

const textAt = (x: number, y: number, size: number, look: Pick<Look, 'fill' | 'bold'>, text: string): string =>
  `<text${attributesOf({ x, y: Math.round(y), 'font-size': size, fill: look.fill, ...(look.bold ? { 'font-weight': 700 } : {}) })}>${escapeMarkup(text)}</text>`;

function drawText(text: string, look: Look, top: number, width: number, cut: Cut): Drawn {
  const { size, leading, before, indent } = look;
  const lines = posterLines(text, width - indent, size, cut);
  const step = size * leading;
  const first = top + before;
  return {
    svg: lines
      .map((line, index) =>
        textAt(
          margin + indent - (opening.test(line) ? size * 0.45 : 0),
          first + index * step + size * 0.95,
          size,
          look,
          line,
        ),
      )
      .join('\n'),
    bottom: first + lines.length * step,
  };
}

function drawPart(part: PosterPart, top: number, cut: Cut): Drawn {
  const look = looks[part.kind];
  // The words beside a large number stand on its line.
  const words = drawText(part.text, look, part.kind === 'goal' ? top + 15 : top, room, cut);
  const first = top + look.before;
  if (part.kind === 'quote') {
    const bar = `<path d="M${margin},${Math.round(first)}V${Math.round(words.bottom)}" stroke="${colours.accent}" stroke-width="6"/>`;
    return { ...words, svg: `${bar}\n${words.svg}` };
  }
  if (part.kind === 'item')
    return {
      ...words,
      svg: `${textAt(margin, first + look.size * 0.95, look.size, { fill: colours.accent, bold: true }, part.mark)}\n${words.svg}`,
    };
  if (part.kind !== 'goal') return words;
  const size = 56;
  const number = textAt(margin, first + size * 0.85, size, { fill: colours.accent, bold: true }, part.mark);
  return { svg: `${number}\n${words.svg}`, bottom: Math.max(words.bottom, first + size * 1.2) };
}

/** Three bars, as in the site's icon. */
const sign = 'M6 24h4V14H6zm8 0h4V8h-4zm8 0h4v-7h-4z';

/** Everything that a poster says, line by line, in its order: what is said for it too. */
export const posterText = ({ site, title, parts, source }: Poster): readonly string[] => [
  site,
  title,
  ...parts.map((part) => ('mark' in part ? `${part.mark} ${part.text}` : part.text)),
  ...source,
];

/** A poster as an SVG file and its height in px. */
export function posterOf(poster: Poster, cut: Cut): { readonly svg: string; readonly height: number } {
  const drawn: string[] = [];
  let bottom = margin + 60;
  const add = ({ svg, bottom: next }: Drawn): void => {
    drawn.push(svg);
    bottom = next;
  };
  add(drawText(poster.title, looks.title, bottom, room, cut));
  for (const part of poster.parts) add(drawPart(part, bottom, cut));
  const rule = Math.round(bottom + 64);
  drawn.push(`<path d="M${margin},${rule}h${room}" stroke="${colours.muted}" stroke-width="2"/>`);
  bottom = rule + 36;
  const beside = poster.code === null ? room : room - codeWidth - 36;
  for (const line of poster.source) add(drawText(line, looks.source, bottom, beside, cut));
  if (poster.code !== null) {
    const scale = codeWidth / poster.code.size;
    drawn.push(
      `<path transform="translate(${margin + room - codeWidth} ${rule + 36}) scale(${scale})" fill="${colours.text}" d="${poster.code.path}"/>`,
    );
    bottom = Math.max(bottom, rule + 36 + codeWidth);
  }
  const height = Math.ceil(bottom + margin);
  const attributes = attributesOf({
    ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(posterWidth)} ${String(height)}` },
    ...{ width: posterWidth, height, 'font-family': fontFamily, 'text-rendering': textRendering },
  });
  const svg = [
    `<svg${attributes}>`,
    `<title>${escapeMarkup(poster.title)}</title>`,
    `<desc>${escapeMarkup(posterText(poster).join(' | '))}</desc>`,
    `<rect width="${posterWidth}" height="${height}" fill="${colours.ground}"/>`,
    `<path d="M0,0h${posterWidth}v14h-${posterWidth}z" fill="${colours.accent}"/>`,
    `<g transform="translate(${margin} ${margin - 4})"><rect width="56" height="56" fill="${colours.accent}"/><path transform="scale(1.75)" fill="${colours.ground}" d="${sign}"/></g>`,
    textAt(margin + 76, margin + 36, 32, { fill: colours.muted, bold: false }, poster.site),
    ...drawn,
    '</svg>\n',
  ].join('\n');
  return { svg, height };
}
