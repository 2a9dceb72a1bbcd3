/** A number as its decimal digits: 0.`digits` × 10^`point`. Excel keeps and shows 15 digits, so the noise of binary fractions (0.1 + 0.2) is cut off. */
export interface Decimal {
  readonly negative: boolean;
  /** Without zeros at either end; empty for zero. */
  readonly digits: string;
  readonly point: number;
}

const digitsKept = 15;

/** The decimal that Excel shows for a stored number. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(digitsKept - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return { negative: value < 0 && digits !== '', digits, point: digits === '' ? 0 : Number(exponent) + 1 };
}

/** The same digits × 10^`places`. */
export const shifted = (decimal: Decimal, places: number): Decimal =>
  decimal.digits === '' ? decimal : { ...decimal, point: decimal.point + places };

/** How many digits stand behind the decimal point. */
export const decimalsOf = ({ digits, point }: Decimal): number => Math.max(0, digits.length - point);

/** Digits before the decimal point, without a sign; `0` when there are none. */
export const wholePart = ({ digits, point }: Decimal): string =>
  point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');

const fraction = ({ digits, point }: Decimal): string =>
  point >= digits.length ? '' : digits.slice(Math.max(0, point)).padStart(digits.length - point, '0');

/** `-1234.5`: all digits, no exponent, no separators. */
export function plainDecimal(decimal: Decimal): string {
  const behind = fraction(decimal);
  return `${decimal.negative ? '-' : ''}${wholePart(decimal)}${behind === '' ? '' : `.${behind}`}`;
}
