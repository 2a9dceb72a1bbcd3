/** Full-width forms of ASCII and of the space made plain. Every other sign stays what it is: NFKC would make ① a digit. For numbers, dates and keys; never for names or prose. */
export const foldWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200A\u202F]/g, ' ');

/** The same without outer spaces. */
export const plainText = (text: string): string => foldWidth(text).trim();

const pad = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

const isDay = (iso: string): boolean => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
};

/** `1,234`, `1 234`, `１２３４` and `1234.0` as `1234`; null when it is not certainly a non-negative whole number. */
export function countText(text: string): string | null {
  const plain = plainText(text).replace(/\.0+$/, '');
  const digits = /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)$/.test(plain) ? plain.replace(/[, ]/g, '') : plain;
  if (!/^\d+$/.test(digits)) return null;
  return digits.replace(/^0+(?=\d)/, '');
}

/** A decimal number in its shortest plain form; null when it is none. */
export function numberText(text: string): string | null {
  const plain = plainText(text).replace(/^[−–]/, '-');
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : null;
}

/** `2023年`, `２０２３` and `2023年度` as `2023`; null when it is not certainly a year from 1900 to 2099. */
export const yearText = (text: string): string | null =>
  /^((?:19|20)\d\d)(?:年|年度)?$/.exec(plainText(text))?.[1] ?? null;

// Days since 1899-12-30, the way Excel counts after February 1900; 1990-01-01 to 2099-12-31.
function serialDay(plain: string): string | null {
  const serial = /^\d{5}(?:\.0+)?$/.test(plain) ? Number(plain) : NaN;
  if (!(serial >= 32874 && serial <= 73050)) return null;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** `2023/6/30`, `2023.6.30`, `2023年6月30日`, `20230630` and Excel's 45107 as `2023-06-30`; null when it is not certainly a day. */
export function dateText(text: string): string | null {
  const plain = plainText(text).replace(/ 0?0:00(?::00)?$/, '');
  const parts =
    /^((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^((?:19|20)\d\d)()年(\d{1,2})月(\d{1,2})日$/.exec(plain.replace(/\s/g, '')) ??
    /^((?:19|20)\d\d)()(\d\d)(\d\d)$/.exec(plain);
  if (parts === null) return serialDay(plain);
  const iso = `${parts[1] ?? ''}-${pad(parts[3])}-${pad(parts[4])}`;
  return isDay(iso) ? iso : null;
}

/** A day, or `2023-06` for `2023年6月` and `2023/6`, or `2023` for a year alone; null when it is none for certain. A month with a dot (`2023.1`) may be a cut-off `2023.10` and is refused. */
export function whenText(text: string): string | null {
  const plain = plainText(text);
  const month = /^((?:19|20)\d\d)(?:[-/](\d{1,2})|年(\d{1,2})月(?:份)?)$/.exec(plain.replace(/\s/g, ''));
  if (month !== null) {
    const iso = `${month[1] ?? ''}-${pad(month[2] ?? month[3])}`;
    return isDay(`${iso}-01`) ? iso : null;
  }
  const dotted = /^((?:19|20)\d\d)\.(0[1-9]|1[0-2]|[2-9])$/.exec(plain);
  if (dotted !== null) return `${dotted[1] ?? ''}-${pad(dotted[2])}`;
  return yearText(text) ?? dateText(text);
}

/** `职称：高级` and `合 计` as `职称:高级` and `合计`; null when it is neither the total nor one part of a breakdown. */
export function categoryText(text: string): string | null {
  const plain = plainText(text).replace(/\s/g, '');
  return /^(?:合计|(?!其中)[\p{Script=Han}A-Za-z]+:[\p{Script=Han}A-Za-z、]+)$/u.test(plain) ? plain : null;
}
