const most = 6;

/** `part / whole` for every `each` with `decimals` decimals, rounded half up, as an integer count of the last decimal. */
function roundedShare(part: bigint, whole: bigint, decimals: number, each = 100n): bigint {
  const scaled = part * each * 10n ** BigInt(decimals);
  return (2n * scaled + whole) / (2n * whole);
}

const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

/**
 * The share of two whole numbers in percent, rounded half up to one decimal: `18.1%`; `6.0%` is rounded, `50%` exact. Rounding never moves it across
 * 100 %: 3,998.4 of 4,000 would be, so one more decimal is shown, `99.96%`. All in integers, so 4,004 of 4,000 is `100.1%`.
 * Throws where there is no share: a whole of zero, or numbers that are not whole.
 */
export function percentText(part: number, whole: number): string {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole <= 0)
    throw new Error(`no share: ${part} of ${whole}`);
  const [a, b] = [BigInt(part), BigInt(whole)];
  for (let decimals = 1; ; decimals += 1) {
    const steps = roundedShare(a, b, decimals);
    const keepsSide = sign(steps - 100n * 10n ** BigInt(decimals)) === sign(a - b);
    if (keepsSide || decimals === most) return `${decimalText(steps, decimals, (100n * a) % b === 0n)}%`;
  }
}

/** A count of the last decimal as a number: `(181, 1)` → `18.1`. Zeros at its end say how far it is rounded; a whole number has none: `50`. */
function decimalText(steps: bigint, decimals: number, isWhole: boolean): string {
  const digits = steps.toString().padStart(decimals + 1, '0');
  const fraction = isWhole ? '' : digits.slice(-decimals);
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** How many there are for every thousand of something else, rounded half up to one decimal: `34.9`. Throws where that is nothing. */
export function perThousandText(part: number, whole: number): string {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole <= 0)
    throw new Error(`no rate: ${part} of ${whole}`);
  const [a, b] = [BigInt(part), BigInt(whole)];
  return decimalText(roundedShare(a, b, 1, 1000n), 1, (1000n * a) % b === 0n);
}
