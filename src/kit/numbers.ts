import { hasNumber, statusWords, type Datum, type Status } from './datum.ts';

/** A number with commas between thousands and all its decimals, as an exact record prints it: `20,136`, `12.25`. Small enough for the browser; no locale. */
export function thousands(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}

/** A number as sentences print it, with one decimal at most: `20,000`, `3.5`. */
export const numberText = (value: number): string => thousands(Math.round(value * 10) / 10);

/** A share as pages print it: 0.5 → `50%`, never rounded up to a whole that is not reached. */
export const shareText = (share: number): string => `${numberText(Math.floor(share * 1000) / 10)}%`;

/** A number with what limits it, as in `20,136人（初步）`, or the word for its state. `print` writes the number. */
function withState(
  { value, status }: Pick<Datum, 'value' | 'status'>,
  unit: string,
  print: (value: number) => string,
): string {
  if (value === null || !hasNumber(status)) return statusWords[status];
  return `${print(value)}${unit}${status === 'provisional' ? `（${statusWords.provisional}）` : ''}`;
}

/** A datum in a sentence: `20,000人`, `980人（初步）`, or the word for its state. */
export const datumText = (datum: Pick<Datum, 'value' | 'status'>, unit: string): string =>
  withState(datum, unit, numberText);

/** A published cell exactly: `20,136`, `20,136（初步）`, `未公布`. */
export const cellText = (value: number | null, status: Status, unit = ''): string =>
  withState({ value, status }, unit, thousands);
