import { escapeMarkup } from '../kit/escape.ts';
import { round } from './round.ts';
import { lineHeight, type Scene } from './scene.ts';
import { attributesOf, layersOf, unaddressed } from './svg.ts';
import { wrap } from './text.ts';
import { colours, fontFamily, textRendering, textSize } from './theme.ts';

/** The words of a picture that stands alone. */
export interface PictureWords {
  /** The message. */
  readonly title: string;
  /** What, unit, area, period. */
  readonly subtitle: string;
  readonly source: string;
  /** What the release is called, and the same as a date for programs, as exact as it is known. */
  readonly release: string;
  readonly issued: string;
  readonly licence: string;
  readonly demo: boolean;
  /** Where the figure can be found. */
  readonly link: string;
}

const demoWords = '示例数据，不可引用';

/** The message; of invented numbers it says so itself. */
const titleOf = ({ title, demo }: PictureWords): string => (demo ? `示例数据：${title}` : title);

/** What a program reads in the file: Dublin Core, the demo mark first. */
function metadataOf(words: PictureWords): string {
  const fields = [
    ...(words.demo ? [['description', demoWords]] : []),
    ['title', words.title],
    ['source', words.source],
    ['date', words.issued],
    ['rights', words.licence],
    ['identifier', words.link],
  ];
  const elements = fields.map(([name, value]) => `<dc:${name ?? ''}>${escapeMarkup(value ?? '')}</dc:${name ?? ''}>`);
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${elements.join('')}</rdf:Description></rdf:RDF></metadata>`;
}

interface Paragraph {
  readonly markup: string;
  readonly bottom: number;
}

/** Lines of text below `top`, as many as the width asks for. */
function paragraph(
  words: string,
  x: number,
  top: number,
  width: number,
  size: number,
  look: Readonly<Record<string, string | number>>,
): Paragraph {
  const lines = wrap(words, width, size);
  const step = lineHeight(size);
  const spans = lines.map(
    (line, index) => `<tspan x="${x}" y="${round(top + size + index * step)}">${escapeMarkup(line)}</tspan>`,
  );
  return {
    markup: `<text${attributesOf({ 'font-size': size, ...look })}>${spans.join('')}</text>`,
    bottom: top + lines.length * step,
  };
}

const strong = { fill: colours.text, 'font-weight': 600 };
const muted = { fill: colours.muted };

function file(width: number, height: number, words: PictureWords, body: readonly string[]): string {
  const attributes = attributesOf({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${round(height)}`,
    width,
    height: round(height),
    role: 'img',
    'font-family': fontFamily,
    'text-rendering': textRendering,
  });
  const mark = words.demo ? `${demoWords}。` : '';
  return [
    `<svg${attributes}>`,
    `<title>${escapeMarkup(mark + words.title)}</title>`,
    `<desc>${escapeMarkup(`${mark}${words.subtitle}。来源：${words.source}`)}</desc>`,
    metadataOf(words),
    `<rect width="${width}" height="${round(height)}" fill="${colours.ground}"/>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

const placed = (scene: Scene, x: number, y: number, scale: number): string =>
  `<g${attributesOf({
    transform: `translate(${round(x + (scene.margin ?? 0) * scale)} ${round(y + (scene.margin ?? 0) * scale)})${scale === 1 ? '' : ` scale(${round(scale)})`}`,
    'font-size': textSize(scene.width),
  })}>\n${layersOf(unaddressed(scene))}\n</g>`;

const frameMargin = 20;

/** Px across of the drawing in a picture that stands alone, and of all of it. */
export const framedWidth = 720;
export const pictureWidth = framedWidth + 2 * frameMargin;

/** Where everything of a framed drawing stands, in px: what the drawing's own size and the words leave no choice about. */
function placeFrame({ width: room, height: drawn }: Pick<Scene, 'width' | 'height'>, words: PictureWords) {
  const x = frameMargin;
  const title = paragraph(titleOf(words), x, 16, room, 22, strong);
  const subtitle = paragraph(words.subtitle, x, title.bottom + 4, room, 15, muted);
  const top = subtitle.bottom + 16;
  const line = top + drawn + 14;
  const mark = words.demo ? `${demoWords}　` : '';
  const source = paragraph(`${mark}来源：${words.source}`, x, line + 8, room, 13, muted);
  const rights = paragraph(
    [`发布：${words.release}`, words.licence && `许可：${words.licence}`, words.link].filter(Boolean).join('　'),
    x,
    source.bottom,
    room,
    13,
    muted,
  );
  return { width: room + 2 * x, height: round(rights.bottom + 16), title, subtitle, top, line, source, rights };
}

/** A file of its own, and its size in px. */
export interface FramedPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing with title, subtitle and source on white ground. Margins 20 px. */
export function pictureOf(scene: Scene, words: PictureWords): FramedPicture {
  const { width, height, title, subtitle, top, line, source, rights } = placeFrame(scene, words);
  const svg = file(width, height, words, [
    title.markup,
    subtitle.markup,
    placed(scene, frameMargin, top, 1),
    `<path d="M${frameMargin},${round(line)}h${scene.width}" stroke="${colours.grid}"/>`,
    source.markup,
    rights.markup,
  ]);
  return { svg, width, height };
}

/** A picture of 1200 × 630 px: large title, the drawing as large as the rest allows, one line of source. */
export function shareOf(draw: (height: number) => Scene, words: PictureWords): string {
  const [width, height, margin] = [1200, 630, 48];
  const room = width - 2 * margin;
  const title = paragraph(titleOf(words), margin, 36, room, 40, strong);
  const subtitle = paragraph(words.subtitle, margin, title.bottom + 2, room, 24, muted);
  const foot = height - 52;
  const top = subtitle.bottom + 18;
  const free = foot - 14 - top;
  const scene = draw(free / 1.6);
  const scale = Math.min(room / scene.width, free / scene.height);
  const mark = words.demo ? `${demoWords}　` : '';
  const source = paragraph(`${mark}来源：${words.source}`, margin, foot, room, 20, muted);
  return file(width, height, words, [
    title.markup,
    subtitle.markup,
    placed(scene, margin, top, Math.floor(scale * 100) / 100),
    source.markup,
  ]);
}
