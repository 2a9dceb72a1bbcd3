/** A scale that ends on whole px: less than the eye can tell, and what a page has to send is shorter by a tenth. */
export const wholePx =
  (scale: (value: number) => number): ((value: number) => number) =>
  (value) =>
    Math.round(scale(value));

/** A coordinate rounded to 2 decimals. */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`invalid coordinate: ${value}`);
  return Math.round(value * 100) / 100 + 0;
}
