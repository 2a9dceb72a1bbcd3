import { expect, test } from 'vitest';
import { holdsPrivateNumber, isFormula, refusal } from './guard.ts';

test.each(['=1+1', '+86', '-A1', '@SUM(A1)', '＝1', '＋1', '－5', '＠x', '\t1', '\r1', '-1+2', '='])(
  'isFormula(%j) is true',
  (text) => {
    expect(isFormula(text)).toBe(true);
    expect(refusal(text)).not.toBeNull();
  },
);

test.each(['-5', '-0.5', '5', 'a=b', '—', '', '1-2', '（=1）'])('isFormula(%j) is false', (text) => {
  expect(isFormula(text)).toBe(false);
  expect(refusal(text)).toBeNull();
});

test.each([
  '13912345678',
  '联系 139 1234 5678',
  '139-1234-5678',
  '+86 13912345678',
  '１３９１２３４５６７８',
  '330702199001011234',
  '33070219900101123X',
  '33070219900101123x',
])('holdsPrivateNumber(%s) is true', (text) => expect(holdsPrivateNumber(text)).toBe(true));

test.each(['0579-12345678', '12333', '113912345678', '139123456789', '12912345678', '2023年1391号'])(
  'holdsPrivateNumber(%s) is false',
  (text) => expect(holdsPrivateNumber(text)).toBe(false),
);

test.each([
  [' 甲', '前后不能有空格'],
  ['甲　', '前后不能有空格'],
  ['甲\u0000', 'U+0000'],
  ['甲\u200b乙', 'U+200B'],
  ['甲\ufffd', 'U+FFFD'],
  ['甲\ue000', 'U+E000'],
])('refusal(%j) says %s', (text, message) => {
  expect(refusal(text)).toContain(message);
});

test('refusal(prose) lets line breaks and rare Han characters pass', () => {
  expect(refusal('第一行\n第二行')).toBeNull();
  expect(refusal('𠮷野家㐀')).toBeNull();
});
