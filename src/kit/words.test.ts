import { describe, expect, it } from 'vitest';
import { datumText, numberText, shareText } from '../kit/numbers.ts';
import { changeText, listText, sentence } from '../kit/words.ts';

const datum = (value: number | null, status: 'final' | 'provisional' | 'withheld' = 'final') => ({
  value,
  status,
  ref: '',
});

describe('numberText(value)', () => {
  it.each([
    [0, '0'],
    [20000, '20,000'],
    [12.34, '12.3'],
  ])('%d is printed as %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });
});

describe('shareText(share)', () => {
  it.each([
    [0.5, '50%'],
    [0.99999, '99.9%'],
    [1, '100%'],
  ])('%d never reaches a whole that is not there: %s', (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});

describe('datumText(datum, unit)', () => {
  it('prints a provisional number with its state', () => {
    expect(datumText(datum(980, 'provisional'), '人')).toBe('980人（初步）');
  });
  it('prints a withheld number as a word, never as zero', () => {
    expect(datumText(datum(null, 'withheld'), '人')).toBe('不予公布');
  });
  it('prints zero as a number', () => {
    expect(datumText(datum(0), '人')).toBe('0人');
  });
});

describe('changeText(from, to, unit)', () => {
  it.each([
    [datum(1), datum(3), '比上年增加2人'],
    [datum(3), datum(1), '比上年减少2人'],
    [datum(3), datum(3), '与上年持平'],
    [datum(null, 'withheld'), datum(3), ''],
    [undefined, datum(3), ''],
  ])('case %#', (from, to, text) => {
    expect(changeText(from, to, '人')).toBe(text);
  });
});

describe('listText(names)', () => {
  it.each([
    [[], ''],
    [['甲'], '甲'],
    [['甲', '乙'], '甲和乙'],
    [['甲', '乙', '丙'], '甲、乙和丙'],
  ])('%j', (names, text) => {
    expect(listText(names)).toBe(text);
  });
});

describe('sentence(...clauses)', () => {
  it('leaves out empty clauses', () => {
    expect(sentence('甲', '', '乙')).toBe('甲，乙。');
  });
});
