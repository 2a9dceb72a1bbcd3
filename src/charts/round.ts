/** A coordinate rounded to 2 decimals. */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`invalid coordinate: ${value}`);
  return Math.round(value * 100) / 100 + 0;
}
