import { decimalOf, plainDecimal, shifted } from './decimal.ts';
import { isDateSection, momentOf, momentText, shownParts, type DateSystem } from './date-text.ts';
import { formatSections, sectionFor, type FormatSection } from './number-format.ts';
import { showNumber } from './shown-number.ts';

/** A cell as exact text; `trouble` says in Chinese why it cannot be taken as it is, and what to do. */
export interface CellText {
  readonly text: string;
  readonly trouble: string | null;
}

/** A cell of text, or one that is read as it stands. */
export const plainCell = (text: string): CellText => ({ text, trouble: null });

const sections = new Map<string, readonly FormatSection[]>();

/** Workbooks use few formats for many cells. */
function sectionsOf(format: string): readonly FormatSection[] {
  const known = sections.get(format);
  if (known !== undefined) return known;
  if (sections.size > 1000) sections.clear();
  const found = formatSections(format);
  sections.set(format, found);
  return found;
}

const digitsKept = 1e15;

/** The trouble of a number that is shown as another one. */
export const roundedTrouble = (shown: string, actual: string): string =>
  `显示为「${shown}」，实际是 ${actual}；请改成要公布的那个数，格式设为“常规”`;

/** The trouble of a formula that no program has computed yet. */
export const uncomputedTrouble = '是公式，文件里没有算好的数；请在 Excel 或 WPS 里打开，保存一次再试';

/** The trouble of an error value such as #REF!. */
export const errorTrouble = (error: string): string => `是错误值「${error}」；请改好公式，或直接填数`;

const lostTrouble = (length: number): string =>
  `是 ${length} 位的数字，电子表格只留前 15 位，后面的已经变成 0；请把格子设为“文本”，重新输入`;

function dateCell(value: number, section: FormatSection, system: DateSystem): CellText {
  const exact = plainDecimal(decimalOf(value));
  const shows = shownParts(section);
  const isTime = !['y', 'M', 'd', 'w'].some((part) => shows.has(part));
  const moment = isTime ? momentOf((value % 1) + 61, 1900) : momentOf(value, system);
  if (moment === null || (isTime && (value < 0 || value >= 1)))
    return { text: exact, trouble: `设成了日期格式，但 ${exact} 不是日期或时间；请改成“常规”或重新填写` };
  return shownMoment(moment, momentText(moment, shows));
}

/** A moment as it is shown, or the trouble that the year is not shown (`null`): typing 6-30 makes the office program add one. */
export function shownMoment(moment: Date, text: string | null): CellText {
  if (text !== null) return plainCell(text);
  const day = moment.toISOString().slice(0, 10);
  return { text: day, trouble: `显示的日期没有年份，实际存的是 ${day}；请写全年月日，或把格子设为“文本”后重新填写` };
}

/** A moment that the file itself states as a date, in the precision of its format. */
export function momentCell(moment: Date, format: string): CellText {
  const section = sectionsOf(format)[0];
  const isDate = section !== undefined && isDateSection(section);
  return shownMoment(moment, momentText(moment, isDate ? shownParts(section) : new Set('yMd')));
}

/** A number as it is meant: the stored value in all its digits, with the unit that the format adds, dates by the workbook's own calendar. Trouble where what is shown is another number. */
export function numberCell(value: number, format: string, system: DateSystem, isComputed: boolean): CellText {
  const exact = plainDecimal(decimalOf(value));
  if (!Number.isFinite(value)) return { text: '', trouble: errorTrouble('#NUM!') };
  const { section, dropsSign } = sectionFor(sectionsOf(format), value);
  if (section === undefined) return { text: exact, trouble: roundedTrouble('', exact) };
  if (isDateSection(section)) return dateCell(value, section, system);
  if (Math.abs(value) >= digitsKept) return { text: exact, trouble: lostTrouble(exact.replace('-', '').length) };
  const { shown, isWhole } = showNumber(section, value, dropsSign, isComputed);
  return isWhole ? plainCell(shown) : { text: exact, trouble: roundedTrouble(shown, exact) };
}

/** A number whose shown text the file itself holds (.ods, .html): taken when both say the same. */
export function shownNumberCell(value: number, shown: string): CellText {
  const decimal = decimalOf(value);
  const exact = plainDecimal(decimal);
  if (Math.abs(value) >= digitsKept) return { text: exact, trouble: lostTrouble(exact.replace('-', '').length) };
  const squeezed = shown.replace(/[\s,]/g, '').replace(/^\((.*)\)$/, '-$1');
  const core = /\d[\d.]*/.exec(squeezed)?.[0] ?? '';
  const meant = plainDecimal(shifted({ ...decimal, negative: false }, squeezed.includes('%') ? 2 : 0));
  const isSame =
    core !== '' && plainDecimal(decimalOf(Number(core))) === meant && /^[-−]/.test(squeezed) === decimal.negative;
  if (!isSame) return { text: exact, trouble: roundedTrouble(shown, exact) };
  return plainCell(/^0\d/.test(core) ? squeezed : squeezed.replace(core, meant));
}
