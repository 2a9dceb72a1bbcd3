/** Whole numbers that sum to `total`, in proportion to `weights`, by the largest remainder; `least` is given to each first. */
export function split(total: number, weights: readonly number[], least = 0): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const open = total - least * weights.length;
  if (open < 0 || sum <= 0) throw new Error(`invalid total: ${total} for ${weights.length} weights`);
  const exact = weights.map((weight) => (open * weight) / sum);
  const parts = exact.map((value) => least + Math.floor(value));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  order.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const rounded = new Set(order.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => part + (rounded.has(index) ? 1 : 0));
}
