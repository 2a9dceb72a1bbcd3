import type { Picture } from './sheet.ts';

/** Side of the square, in pixels of the picture, whose colours are mixed. */
const side = 4;
const sectors = 24;
/** Colourfulness, 0 to 180, from which a mixture has a hue, and from which it must not lose it. */
const [pale, strong] = [4, 8];

/** Colour differences of ITU-R BT.709; 0 and 0 are grey. */
const toChroma = (red: number, green: number, blue: number): readonly [cb: number, cr: number] => [
  (-0.2126 * red - 0.7152 * green + 0.9278 * blue) / 1.8556,
  (0.7874 * red - 0.7152 * green - 0.0722 * blue) / 1.5748,
];

const toRgb = (luma: number, cb: number, cr: number): readonly [number, number, number] => {
  const [red, blue] = [luma + 1.5748 * cr, luma + 1.8556 * cb];
  const green = (luma - 0.2126 * red - 0.0722 * blue) / 0.7152;
  const channel = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));
  return [channel(red), channel(green), channel(blue)];
};

const white = 0xffffff;
const keyOf = (red: number, green: number, blue: number): number => red * 65536 + green * 256 + blue;

/** The colour that stands for each hue in a picture: a full one for strong mixtures, a light one for pale ones. */
const keys = [true, false].map((isStrong) =>
  Array.from({ length: sectors }, (_, sector) => {
    const angle = ((sector + 0.5) * 2 * Math.PI) / sectors;
    const [luma, reach] = isStrong ? [120, 70] : [215, 22];
    return keyOf(...toRgb(luma, reach * Math.cos(angle), reach * Math.sin(angle)));
  }),
);
const [strongKeys = [], paleKeys = []] = keys;

function keyOfMixture(cb: number, cr: number): number {
  const reach = Math.hypot(cb, cr);
  if (reach < pale) return white;
  const turn = Math.atan2(cr, cb) / (2 * Math.PI);
  const sector = Math.floor((turn - Math.floor(turn)) * sectors) % sectors;
  return (reach < strong ? paleKeys : strongKeys)[sector] ?? white;
}

/** The mixture of a square; what lies outside the picture does not count. */
function mixtureAt({ width, height, data }: Picture, left: number, top: number): number {
  const sum = [0, 0, 0];
  let pixels = 0;
  for (let y = top; y < Math.min(height, top + side); y += 1)
    for (let x = left; x < Math.min(width, left + side); x += 1, pixels += 1)
      for (let channel = 0; channel < 3; channel += 1)
        sum[channel] = (sum[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0);
  const [red = 0, green = 0, blue = 0] = sum.map((each) => each / pixels);
  return keyOfMixture(...toChroma(red, green, blue));
}

/** Width of the hues of a picture that wide. */
export const huesWidth = (width: number): number => Math.ceil(width / side);

/** The hues of a picture without light and dark: a pixel for each square of it, white where it is grey. */
export function huesOf(picture: Picture): Picture {
  const [width, height] = [huesWidth(picture.width), Math.ceil(picture.height / side)];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      data.writeUIntBE(mixtureAt(picture, column * side, row * side), (row * width + column) * 4, 3);
  return { width, height, data };
}

const sectorOf = new Map(keys.flatMap((list) => list.map((key, sector) => [key, sector] as const)));
const isStrong = new Set(strongKeys);

/** Whether two squares are of another hue: neighbours on the circle are alike, and so are pale ones and grey. */
function differ(is: number, was: number): boolean {
  const [a, b] = [sectorOf.get(is), sectorOf.get(was)];
  if (a === undefined || b === undefined) return a !== b && (isStrong.has(is) || isStrong.has(was));
  const apart = Math.abs(a - b);
  return Math.min(apart, sectors - apart) > 1;
}

/** How many squares have another hue, and how many have one at all, as far down as both pictures reach. */
export function huesApart(is: Picture, was: Picture): { readonly other: number; readonly coloured: number } {
  const found = { other: 0, coloured: 0 };
  for (let at = 0; at < is.width * Math.min(is.height, was.height); at += 1) {
    const [a, b] = [is.data.readUIntBE(at * 4, 3), was.data.readUIntBE(at * 4, 3)];
    if (sectorOf.has(a) || sectorOf.has(b)) found.coloured += 1;
    if (differ(a, b)) found.other += 1;
  }
  return found;
}
