import { decimalOf, decimalsOf, plainDecimal, shifted, wholePart, type Decimal } from './decimal.ts';
import type { FormatPart, FormatSection } from './number-format.ts';

/** How a format shows a number. */
export interface ShownNumber {
  /** As the office program shows it, without separators of thousands. */
  readonly shown: string;
  /** Whether every digit is shown, at its own value: `85.3%` and `12人` are, `1.2万` for 12345 is not. */
  readonly isWhole: boolean;
}

const literalOf = (part: FormatPart): string =>
  part.kind === 'literal' ? part.text : part.kind === 'slash' ? '/' : part.kind === 'percent' ? '%' : '';

/** Fills the digit places from the right; the first takes what is left. Text between them stays: 0579-85551234. */
function fillDigits(parts: readonly FormatPart[], digits: string): string {
  let rest = digits;
  let out = '';
  const first = parts.findIndex(({ kind }) => kind === 'digit');
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.kind !== 'digit') {
      out = `${part === undefined ? '' : literalOf(part)}${out}`;
      continue;
    }
    const own = index === first ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - own.length);
    out = `${own === '' && part.zero ? '0' : own}${out}`;
  }
  return out;
}

interface Layout {
  readonly whole: readonly FormatPart[];
  readonly decimals: number;
  readonly tail: readonly FormatPart[];
  /** Powers of ten by which the number is shown larger (%) or smaller (a comma at the end). */
  readonly percent: number;
  readonly thousands: number;
}

/** Where the digits, the decimal point and what follows them stand. */
function layoutOf(parts: readonly FormatPart[]): Layout {
  const last = parts.findLastIndex(({ kind }) => kind === 'digit');
  const point = parts.findIndex(({ kind }) => kind === 'point');
  const cut = point < 0 || point > last ? last + 1 : point;
  const behind = parts.slice(last + 1);
  const isComma = ({ kind }: FormatPart): boolean => kind === 'comma';
  const lastWhole = parts.slice(0, cut).findLastIndex(({ kind }) => kind === 'digit');
  return {
    whole: parts.slice(0, cut).filter((part) => !isComma(part)),
    decimals: parts.slice(cut, last + 1).filter(({ kind }) => kind === 'digit').length,
    tail: behind.filter(({ kind }) => kind !== 'comma' && kind !== 'point'),
    percent: parts.filter(({ kind }) => kind === 'percent').length * 2,
    thousands:
      behind.filter(isComma).length + (cut < last + 1 ? parts.slice(lastWhole + 1, cut).filter(isComma).length : 0),
  };
}

const odd = /[\d.０-９．]/;

/** Digits and points that a format writes itself change what is read: `0\.0"万"`. */
const isOdd = (parts: readonly FormatPart[]): boolean =>
  parts.some((part) => part.kind === 'literal' && odd.test(part.text));

function showDigits(parts: readonly FormatPart[], value: Decimal): ShownNumber {
  const { whole, decimals, tail, percent, thousands } = layoutOf(parts);
  const scaled = shifted({ ...value, negative: false }, percent - 3 * thousands);
  const isExact = decimalsOf(scaled) <= decimals;
  const kept = isExact ? plainDecimal(scaled) : Number(plainDecimal(scaled)).toFixed(Math.min(decimals, 20));
  const [before = '', behind = ''] = kept.split('.');
  const digits = before === '0' ? '' : before;
  const hidesZero = digits === '' && behind === '' && !whole.some((part) => part.kind === 'digit' && part.zero);
  const shown = `${fillDigits(whole, digits)}${behind === '' ? '' : `.${behind}`}${tail.map(literalOf).join('')}`;
  const text = shown.startsWith('.') ? `0${shown}` : shown;
  return { shown: text, isWhole: isExact && thousands === 0 && !isOdd(parts) && !hidesZero };
}

/** 1.23E+11: as many digits as the format has places. */
function showScientific(parts: readonly FormatPart[], value: Decimal): ShownNumber {
  const places = parts
    .slice(
      0,
      parts.findIndex(({ kind }) => kind === 'exponent'),
    )
    .filter(({ kind }) => kind === 'digit').length;
  const isWhole = value.digits.length <= places;
  const number = Number(plainDecimal({ ...value, negative: false }));
  return {
    shown: isWhole
      ? plainDecimal({ ...value, negative: false })
      : number.toExponential(Math.max(0, places - 1)).toUpperCase(),
    isWhole,
  };
}

const generalWidth = 11;

/** The format of a cell that has none: eleven characters. What a person typed is taken as typed; a computed number must show all its digits. */
function showGeneral(parts: readonly FormatPart[], value: Decimal, isComputed: boolean): ShownNumber {
  const positive = { ...value, negative: false };
  const whole = wholePart(positive).length;
  const around = (text: string): string =>
    parts.map((part) => (part.kind === 'general' ? text : literalOf(part))).join('') || text;
  const room = Math.max(0, generalWidth - 1 - whole);
  if (whole > generalWidth)
    return { shown: around(Number(plainDecimal(positive)).toExponential(5).toUpperCase()), isWhole: false };
  if (isComputed && decimalsOf(value) > room && value.point > -4)
    return { shown: around(Number(plainDecimal(positive)).toFixed(room)), isWhole: false };
  return { shown: around(plainDecimal(positive)), isWhole: !isOdd(parts) };
}

function showPositive(section: FormatSection, value: Decimal, isComputed: boolean): ShownNumber {
  const kinds = new Set(section.parts.map(({ kind }) => kind));
  if (kinds.has('general') || (kinds.has('text') && !kinds.has('digit')))
    return showGeneral(
      section.parts.map((part) => (part.kind === 'text' ? { kind: 'general' } : part)),
      value,
      isComputed,
    );
  if (!kinds.has('digit')) return { shown: section.parts.map(literalOf).join(''), isWhole: false };
  if (kinds.has('exponent')) return showScientific(section.parts, value);
  if (kinds.has('slash')) return { shown: plainDecimal(value), isWhole: decimalsOf(value) === 0 };
  return showDigits(section.parts, value);
}

/** How a section of a number format shows a number. `dropsSign`: the section itself says that it is negative, by a minus or brackets. */
export function showNumber(
  section: FormatSection,
  value: number,
  dropsSign: boolean,
  isComputed: boolean,
): ShownNumber {
  const decimal = decimalOf(value);
  const { shown, isWhole } = showPositive(section, decimal, isComputed);
  const text = shown.replace(/\s/g, '');
  if (!decimal.negative) return { shown: text.replace(/^\+(?=\d)/, ''), isWhole };
  if (!dropsSign) return { shown: `-${text}`, isWhole };
  const bare = text.replace(/^\((.*)\)/, '$1').replace(/^-|-$/, '');
  return bare === text ? { shown: text, isWhole: false } : { shown: `-${bare}`, isWhole };
}
