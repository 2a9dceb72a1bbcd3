/**
 * Position of a cell along the Hilbert curve of a grid of 2^bits × 2^bits cells (bits ≤ 16): cells close on the curve
 * are close on the map. Algorithm: Hamilton's bitwise rotation, as in “Programming the Hilbert curve” (Skilling 2004).
 */
export function hilbertIndex(column: number, row: number, bits = 16): number {
  let index = 0;
  let [x, y] = [column, row];
  for (let side = 2 ** (bits - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    index += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) [x, y] = [side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1))];
      [x, y] = [y, x];
    }
  }
  return index;
}
