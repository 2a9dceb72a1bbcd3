const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];
const sections = ['', '万', '亿', '万亿'];

/** Digits one by one, as years and names of numbers are read: `2022` → 二零二二, `321` → 三二一. Anything else stays. */
export const spokenDigits = (text: string): string => text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));

/** Digits one by one, as telephone numbers are read: 1 is 幺, which is not mistaken for 七. */
export const spokenPhone = (text: string): string => spokenDigits(text).replace(/一/g, '幺');

/** Up to four digits: `0341` → 零三百四十一. */
function section(text: string): string {
  const said = [...text].map((digit, index) =>
    digit === '0' ? '零' : digits.charAt(Number(digit)) + String(units[text.length - 1 - index]),
  );
  return said.join('').replace(/零+/g, '零').replace(/零$/, '');
}

/** A whole number in words, 0 to 16 digits, with or without commas: `2,341` → 两千三百四十一, `20483` → 两万零四百八十三. */
export function spokenInteger(text: string): string {
  const plain = text.replace(/,/g, '').replace(/^0+(?=\d)/, '');
  if (plain === '0') return '零';
  if (plain.length > 4 * sections.length) return spokenDigits(plain);
  const parts = plain.replace(/\B(?=(\d{4})+$)/g, ' ').split(' ');
  const said = parts.map((part, index) => {
    const words = section(part);
    return words === '' || words === '零' ? '零' : words + String(sections[parts.length - 1 - index]);
  });
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十')
    .replace(/^二(?=[百千万亿])/, '两');
}

/** A number in words: `12.5` → 十二点五, `1,000` → 一千. */
export function spokenNumber(text: string): string {
  const [whole = '', ...decimals] = text.split('.');
  return [spokenInteger(whole), ...decimals.map(spokenDigits)].join('点');
}
