/** How well colours are told apart, by everybody: for tests of the charts and of whole pages. */

/** A colour as its three sRGB channels, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A 3 × 3 matrix for linear RGB, row by row. */
type Matrix = readonly [Rgb, Rgb, Rgb];

const toLinear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminanceOf = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

const linear = ([red, green, blue]: Rgb): Rgb => [toLinear(red), toLinear(green), toLinear(blue)];

const ratio = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export const contrast = (a: Rgb, b: Rgb): number => ratio(luminanceOf(linear(a)), luminanceOf(linear(b)));

/**
 * How colours arrive with one kind of cone missing, in linear RGB: Machado, Oliveira and Fernandes, “A Physiologically-based
 * Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, severity 1.0. Grey is luminance alone.
 */
export const visions: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** Contrast of two colours as seen with one kind of vision. */
export function contrastSeen(a: Rgb, b: Rgb, vision: Matrix): number {
  const seen = (colour: Rgb): number => {
    const [red, green, blue] = linear(colour);
    const [x = 0, y = 0, z = 0] = vision.map(([r, g, b]) => Math.min(1, Math.max(0, r * red + g * green + b * blue)));
    return luminanceOf([x, y, z]);
  };
  return ratio(seen(a), seen(b));
}
