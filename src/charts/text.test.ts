import { describe, expect, test } from 'vitest';
import { fits, linesWidth, pieces, textWidth, wrap } from './text.ts';

describe('textWidth(text, size)', () => {
  test.each([
    ['', 10, 0],
    ['人', 13, 13],
    ['万人', 10, 20],
    ['，。（）≥', 10, 50],
    ['0', 10, 5.83],
    ['2,000', 10, 26.23],
    ['目标≥20家', 10, 51.66],
    ['iiii', 10, 11.55],
    ['WWWW', 10, 36.88],
    ['𠮷', 10, 10],
  ])('%s at %d px is %d px wide', (text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 1);
  });

  test('linesWidth(lines, size) is that of the widest line', () => {
    expect(linesWidth(['人', '万人', ''], 10)).toBe(20);
    expect(linesWidth([], 10)).toBe(0);
  });
});

describe('pieces(text)', () => {
  test.each([
    ['企业职称评审服务点', ['企业', '职称', '评审', '服务点']],
    ['婺城区（不含开发区）', ['婺城区', '（不含', '开发区）']],
    ['2022—2025年', ['2022—', '2025年']],
    ['达到目标，尚有差距', ['达到', '目标，', '尚有', '差距']],
    ['到2025年底，321人才企业工作站', ['到2025年底，', '321人才', '企业', '工作站']],
    ['义乌市和东阳市', ['义乌市', '和东阳市']],
    ['', []],
  ])('%s keeps words, numbers and their punctuation together', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
    expect(pieces(text).join('')).toBe(text);
  });

  test.each([...'（《“‘「『【〔([{≥≤＋+-−'])('no line ends after %s', (mark) => {
    expect(pieces(`企业${mark}企业`)).toEqual(['企业', `${mark}企业`]);
  });

  test.each([...'）》”’」』】〕)]}，。、；：！？·%‰…—～/'])('no line begins with %s', (mark) => {
    expect(pieces(`企业${mark}`)).toEqual([`企业${mark}`]);
  });

  test.each([...'）》”’」』】〕)]}，。、；：！？'])('a line may end between %s and what follows', (mark) => {
    expect(pieces(`人${mark}的企业`)[0]).toBe(`人${mark}`);
  });

  test.each([...'与和及或对由在从至到为按'])('no line ends after %s', (word) => {
    expect(pieces(`企业${word}企业`)).toEqual(['企业', `${word}企业`]);
  });

  test.each([
    ['3.5', ['3.5']],
    ['1,286', ['1,286']],
    ['A4', ['A4']],
    ['12企业工作站', ['12企业', '工作站']],
    ['2025专业技术人员', ['2025专业', '技术', '人员']],
    ['123456企业', ['123456企业']],
    ['1234567企业', ['1234567', '企业']],
  ])('%s is %j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test('never lets a line begin with closing or end with opening punctuation', () => {
    const text = '《计划》（2022—2025年）：企业“工程师”、基地；20%、3‰，等。';
    for (const piece of pieces(text)) {
      expect(piece).not.toMatch(/^[）》”，。、；：%‰]/u);
      expect(piece).not.toMatch(/[（《“]$/u);
    }
  });
});

describe('wrap(text, width, size)', () => {
  test.each([
    ['企业工程师', 100, ['企业工程师']],
    ['企业职称评审服务点', 60, ['企业职称', '评审服务点']],
    ['321人才企业工作站', 60, ['321人才', '企业工作站']],
    ['专业技术人员继续教育基地', 50, ['专业技术', '人员继续', '教育基地']],
    ['工程师', 10, ['工', '程', '师']],
    ['甲 乙', 10, ['甲', '乙']],
    ['', 100, []],
  ])('%s in %d px', (text, width, lines) => {
    expect(wrap(text, width, 10)).toEqual(lines);
  });

  test('loses no character and keeps every line inside, whatever the width', () => {
    const text = '到2025年底，321人才企业工作站达到目标，企业职称评审服务点尚有差距';
    for (let width = 20; width < 500; width += 7) {
      const lines = wrap(text, width, 10);
      expect(lines.join('')).toBe(text);
      expect(linesWidth(lines, 10), `${width} px`).toBeLessThanOrEqual(width);
    }
  });

  test('evens lines without adding one', () => {
    const lines = wrap('企业工程师与创新工程师', 100, 10);
    expect(lines).toEqual(['企业工程师', '与创新工程师']);
  });
});

describe('fits(text, width, size, lines)', () => {
  test.each([
    ['工作站', 30, 1, true],
    ['工作站', 29, 1, false],
    ['企业工程师', 30, 2, true],
    ['企业工程师', 20, 9, false],
  ])('%s in %d px on %d lines: %s', (text, width, lines, expected) => {
    expect(fits(text, width, 10, lines)).toBe(expected);
  });
});
