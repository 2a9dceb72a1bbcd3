const formulaStart = /^[=+\-@＝＋－＠\t\r]/;
const plainNegative = /^-\d+(?:\.\d+)?$/;
const mobile = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/;
const identityNumber = /(?<!\d)\d{17}[\dXx](?!\d)/;
/** A control, invisible, unassigned or private character, or what became of a lost one. */
export const unreadable = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Zl}\p{Zp}\uFFFD]/u;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether a spreadsheet would run the cell: it starts with = + - @, also full-width, a tab or a line return, and is no plain negative number. */
export const isFormula = (text: string): boolean => formulaStart.test(text) && !plainNegative.test(text);

/** Whether the text holds a mainland mobile or identity number: nobody's belongs in a published file. */
export const holdsPrivateNumber = (text: string): boolean => {
  const digits = text.normalize('NFKC');
  return mobile.test(digits) || identityNumber.test(digits);
};

/** Why no cell of any kind may hold this text, in Chinese; null when it may. */
export function refusal(text: string): string | null {
  if (isFormula(text))
    return `不能以「${text.slice(0, 1).trim() || '制表符'}」开头，电子表格会把它当公式执行；请改成普通文字或删去`;
  // Line breaks are allowed in prose.
  const strange = unreadable.exec(text.replaceAll('\n', ''))?.[0];
  if (strange !== undefined) return `含有看不见或无法识别的字符 ${codePoint(strange)}；请删去后重新输入`;
  if (text !== text.trim()) return `前后不能有空格，请写「${text.trim()}」`;
  return null;
}

/** Why a cell for people to read may not hold this text; null when it may. */
export const privacyRefusal = (text: string): string | null =>
  holdsPrivateNumber(text) ? '不能公开私人手机号或证件号；请改写单位的办公电话，或留空' : null;
