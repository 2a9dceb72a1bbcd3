import { describe, expect, test } from 'vitest';
import { numberCell, shownNumberCell } from './cell-text.ts';

describe('numberCell(value, format, system, isComputed)', () => {
  test.each([
    ['General', 0.1 + 0.2, '0.3'],
    ['0', 4.35 * 100, '435'],
    ['#,##0.00', 1234, '1234'],
    ['#,##0', 1_234_567, '1234567'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', -1234.5, '-1234.5'],
    ['0_);(0)', -4, '-4'],
    ['+0;-0;0', 5, '5'],
    ['0.00%', 0.853, '85.3%'],
    ['0"人"', 120, '120人'],
    ['General"人"', 5, '5人'],
    ['0"万人"', 12, '12万人'],
    ['[>=10000]0.0,"万";0', 123, '123'],
    ['000000000000', 57_985_551_234, '057985551234'],
    ['0000-00000000', 57_985_551_234, '0579-85551234'],
    ['0.00E+00', 1200, '1200'],
    ['[DBNum1][$-804]General', 123, '123'],
    ['yyyy"年"m"月"d"日";@', 45_107, '2023-06-30'],
    ['yyyy"年"m"月"', 45_107, '2023-06'],
    ['mmm-yy', 45_107, '2023-06'],
    ['yyyy', 45_107, '2023'],
    ['yyyy/m/d h:mm', 45_107.5, '2023-06-30 12:00'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45_107, '2023-06-30'],
    ['上午/下午h"时"mm"分"', 0.354_166_666_7, '08:30'],
  ])('reads %s of %d as %s', (format, value, text) => {
    expect(numberCell(value, format, 1900, true)).toEqual({ text, trouble: null });
  });

  test.each([
    ['0', 101.4, '显示为「101」，实际是 101.4'],
    ['0.0', 101.45, '显示为「101.5」，实际是 101.45'],
    ['0%', 0.0123, '显示为「1%」，实际是 0.0123'],
    ['0\\.0,"万"', 12_345, '显示为「1.2万」，实际是 12345'],
    ['0\\.0000"万"', 12_345, '显示为「1.2345万」，实际是 12345'],
    ['#,##0,', 12_000, '显示为「12」，实际是 12000'],
    ['#,##0.00;-#,##0.00;"-"', 0, '显示为「-」，实际是 0'],
    ['#', 0, '显示为「」，实际是 0'],
    [';;;', 5, '显示为「」，实际是 5'],
    ['0;0', -2, '显示为「2」，实际是 -2'],
    ['"2"0', 5, '显示为「25」，实际是 5'],
    ['[=1]"男";[=2]"女";General', 1, '显示为「男」，实际是 1'],
    ['# ?/?', 0.5, '实际是 0.5'],
    ['General', 123_456_789_012, '显示为「1.23457E+11」，实际是 123456789012'],
    ['General', 1 / 3, '显示为「0.333333333」，实际是 0.333333333333333'],
    ['0', 330_702_199_001_011_234, '是 18 位的数字，电子表格只留前 15 位'],
    ['m"月"d"日"', 45_107, '显示的日期没有年份，实际存的是 2023-06-30'],
    ['[$-804]aaaa', 45_107, '实际是 45107'],
    ['yyyy-mm-dd', 60, '设成了日期格式，但 60 不是日期'],
    ['[h]:mm', 1.5, '设成了日期格式，但 1.5 不是日期或时间'],
  ])('does not take %s of %d', (format, value, trouble) => {
    expect(numberCell(value, format, 1900, true).trouble).toContain(trouble);
  });

  test('counts days from 1904 where the workbook does', () => {
    expect(numberCell(43_645, 'yyyy/m/d', 1904, false).text).toBe('2023-06-30');
    expect(numberCell(59, 'yyyy/m/d', 1900, false).text).toBe('1900-02-28');
    expect(numberCell(61, 'yyyy/m/d', 1900, false).text).toBe('1900-03-01');
  });

  test('takes what a person typed in all its digits', () => {
    expect(numberCell(119.647_321_456, 'General', 1900, false)).toEqual({ text: '119.647321456', trouble: null });
  });
});

describe('shownNumberCell(value, shown)', () => {
  test.each([
    [1234, '1,234.00', '1234'],
    [0.853, '85.30%', '85.3%'],
    [120, '120人', '120人'],
    [-5, '(5)', '-5'],
    [1, '001', '001'],
    [0.1 + 0.2, '0.3', '0.3'],
  ])('reads %d shown as %s as %s', (value, shown, text) => {
    expect(shownNumberCell(value, shown)).toEqual({ text, trouble: null });
  });

  test.each([
    [101.4, '101'],
    [12_345, '1.2万'],
    [0, '-'],
    [5, ''],
    [0.0123, '1%'],
    [-5, '5'],
  ])('does not take %d shown as %s', (value, shown) => {
    expect(shownNumberCell(value, shown).trouble).toContain(`显示为「${shown}」`);
  });
});
