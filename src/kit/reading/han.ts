const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const digitOf = (sign: string): number => (sign === '两' ? 2 : sign === '〇' ? 0 : digits.indexOf(sign));

/** Chinese numerals in running text that are surely numbers: they begin with a digit and hold a unit. 一百二十一, 两万, 三十. */
export const hanNumeral =
  /[一二两三四五六七八九][一二两三四五六七八九零〇十百千万亿]*[十百千万亿][一二三四五六七八九]?/g;

/** The value of a Chinese numeral: 一百二十一 → 121, 两万三千 → 23000. */
export function hanValue(text: string): number {
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = units[sign];
    if (unit === undefined) {
      digit = digitOf(sign);
      continue;
    }
    if (unit < 10_000) section += (digit === 0 && section === 0 ? 1 : digit) * unit;
    else if (unit === 10_000) tenThousands += (section + digit) * unit;
    else hundredMillions = (tenThousands + section + digit) * unit;
    digit = 0;
    if (unit >= 10_000) section = 0;
    if (unit > 10_000) tenThousands = 0;
  }
  return hundredMillions + tenThousands + section + digit;
}

/** How exact a Chinese numeral is: 万 and 千 at its end round, 十 and 百 and digits do not. */
export const hanStep = (text: string): number => {
  const unit = units[text.slice(-1)] ?? 1;
  return unit >= 1000 ? unit : 1;
};
