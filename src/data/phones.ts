import { plainText } from './canonical.ts';

// Area codes have three digits in 010 and 02x, four elsewhere; subscriber numbers seven or eight.
const landline =
  /^\(?(010|02\d|0[3-9]\d\d)\)?[- ]*(\d{4}[- ]?\d{3,4})(?:(?:转分?机?|-|\*|\(?ext\.?)[- :]*(\d{1,6})\)?)?$/i;
const abroad = /^(?:\+|00)?\(?86\)?[- ]*\(?0?\)?(10|2\d|[3-9]\d\d)[- ]*(\d{7,8})$/;
const service = /^(400|800)[- ]?(\d{3})[- ]?(\d{4})$/;
const local = /^(?:[2-9]\d{6,7}|1\d{4}|0\d{2,3}-\d{5}|400-\d{4}-\d{3})$/;
const label = /^(?:办公|联系|咨询|服务)?(?:电话|tel)[:：]?\s*/i;

function oneNumber(text: string): string | null {
  const plain = text.replace(label, '').trim();
  if (local.test(plain)) return plain;
  const own = landline.exec(plain);
  if (own !== null) {
    const number = (own[2] ?? '').replace(/[- ]/g, '');
    return `${own[1] ?? ''}-${number}${own[3] === undefined ? '' : `-${own[3]}`}`;
  }
  const far = abroad.exec(plain);
  if (far !== null) return `0${far[1] ?? ''}-${far[2] ?? ''}`;
  const free = service.exec(plain);
  return free === null ? null : free.slice(1).join('-');
}

const mobile = /^(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/;

/** Telephone numbers as a cell of offices lists them, apart: by ； 、 / a comma or a line break, by a space where both sides are whole numbers. Dashes are one. */
function apart(text: string): readonly string[] {
  const parts = plainText(text)
    .replace(/[−–—―‐－]+/g, '-')
    .split(/\s*[;,、/|\n]\s*/)
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const words = part.split(/\s+/);
    const isOne = oneNumber(part) !== null || mobile.test(part);
    return isOne ? [part] : words;
  });
}

/** `（0579）85551234`, `0579—85551234` and `057985551234` as `0579-85551234`, several joined by ；; null when any is no telephone number for certain. */
export function phonesText(text: string): string | null {
  const numbers = apart(text).map(oneNumber);
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.join('；');
}

/** The numbers of a cell that are not private mobile numbers, and how many are. */
export function withoutMobiles(text: string): { readonly text: string; readonly left: number } {
  const numbers = apart(text);
  const kept = numbers.filter((number) => !mobile.test(number.replace(label, '')));
  return kept.length === numbers.length
    ? { text, left: 0 }
    : { text: kept.join('；'), left: numbers.length - kept.length };
}
