/** A piece of a number format such as `#,##0.0"万人"`. */
export type FormatPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly zero: boolean }
  | { readonly kind: 'date'; readonly letters: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'exponent' | 'slash' | 'text' };

/** One of the sections between `;`. */
export interface FormatSection {
  /** `[>=10000]`; null when the place of the section decides. */
  readonly condition: { readonly operator: string; readonly limit: number } | null;
  readonly parts: readonly FormatPart[];
}

const token =
  /"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|General|AM\/PM|A\/P|上午\/下午|E[+-]|[ymdhsbeg]+|[0#?]|[.,%@/;]|./gisu;

const literal = (text: string): FormatPart => ({ kind: 'literal', text });

function bracketPart(content: string): FormatPart | null {
  if (/^(?:h+|m+|s+)$/i.test(content)) return { kind: 'date', letters: content.toLowerCase() };
  const currency = /^\$([^-]*)/.exec(content)?.[1] ?? '';
  return currency === '' ? null : literal(currency);
}

const single: Readonly<Record<string, FormatPart>> = {
  '0': { kind: 'digit', zero: true },
  '#': { kind: 'digit', zero: false },
  '?': { kind: 'digit', zero: false },
  '.': { kind: 'point' },
  ',': { kind: 'comma' },
  '%': { kind: 'percent' },
  '@': { kind: 'text' },
  '/': { kind: 'slash' },
};

function partOf(found: RegExpMatchArray): FormatPart | null {
  const [whole, quoted, escaped, bracket] = found;
  if (quoted !== undefined || escaped !== undefined) return literal(quoted ?? escaped ?? '');
  if (bracket !== undefined) return bracketPart(bracket);
  if (/^[_*]./su.test(whole)) return null;
  if (/^general$/i.test(whole)) return { kind: 'general' };
  if (/^e[+-]$/i.test(whole)) return { kind: 'exponent' };
  if (/^(?:am\/pm|a\/p|上午\/下午)$/i.test(whole)) return { kind: 'date', letters: 'h' };
  if (/^[ymdhsbeg]+$/i.test(whole)) return { kind: 'date', letters: whole.toLowerCase() };
  return single[whole] ?? literal(whole);
}

/** The sections of a number format as a workbook stores it, at most four. */
export function formatSections(format: string): readonly FormatSection[] {
  let parts: FormatPart[] = [];
  let condition: FormatSection['condition'] = null;
  const sections: FormatSection[] = [];
  const end = (): void => {
    sections.push({ condition, parts });
    parts = [];
    condition = null;
  };
  for (const found of (format === '' ? 'General' : format).matchAll(token)) {
    const limit = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(found[3] ?? '');
    const part = found[0] === ';' ? null : partOf(found);
    if (found[0] === ';') end();
    else if (limit !== null) condition = { operator: limit[1] ?? '', limit: Number(limit[2]) };
    else if (part !== null) parts.push(part);
  }
  end();
  return sections;
}

const holds: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

/** Without conditions: positive; negative; zero. With two sections the first shows zero as well. */
function holdsByPlace(index: number, count: number, value: number): boolean {
  if (count === 1 || index >= 2) return true;
  if (index === 0) return count === 2 ? value >= 0 : value > 0;
  return count === 2 || value < 0;
}

/** The section that shows a number, and whether it shows negative numbers without their sign of its own. */
export function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { readonly section: FormatSection | undefined; readonly dropsSign: boolean } {
  const numeric = sections.slice(0, 3);
  const index = numeric.findIndex(({ condition }, place) =>
    condition === null
      ? holdsByPlace(place, numeric.length, value)
      : (holds[condition.operator]?.(value, condition.limit) ?? false),
  );
  return {
    section: numeric[index],
    dropsSign: index === 1 && numeric.slice(0, 2).every(({ condition }) => condition === null),
  };
}

/** Number formats that a workbook names by number alone, as Chinese Excel and WPS show them. */
export const builtinFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"¥-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
