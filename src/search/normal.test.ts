import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNormal, toOriginal } from './normal.ts';

const cases: readonly (readonly [string, string])[] = [
  ['职称评审“直通车”', '职称评审直通车'],
  ['市 321 人才', '市321人才'],
  ['金人社发〔2022〕8号', '金人社发20228号'],
  ['金人社发2022 8号', '金人社发20228号'],
  ['ＰＤＦ（１２３）', 'pdf123'],
  ['《通知》——2022－2025年', '通知20222025年'],
  ['周一至周五 9:00-11:30', '周一至周五9.0011.30'],
  ['2万名以上；每年……', '2万名以上.每年'],
  ['。开头，结尾！', '开头.结尾'],
  ['20,000 名', '20000名'],
  ['1,234,567', '1234567'],
  ['2021,2022年', '2021.2022年'],
  ['2021，2022年', '2021.2022年'],
  ['最新2026-03-19，132行', '最新20260319.132行'],
  ['初级/中级', '初级.中级'],
  ['2+4+X产业', '2+4+x产业'],
  ['第一段\n第二段', '第一段第二段'],
  ['零\u200b宽\ufeff字', '零宽字'],
  ['㎡ ① ﹙甲﹚', 'm21甲'],
  ['𠮷野家', '𠮷野家'],
  ...[...'"\'`~·・−（）【】「」『』〈〉‘’«»—–-_‿'].map((mark) => [`甲${mark}乙`, '甲乙'] as const),
  ...[...'.。,，、;；:：!！?？/|•\\'].map((mark) => [`甲${mark}乙`, '甲.乙'] as const),
  ['甲\ufe00乙\u0007丙\u3000丁', '甲乙丙丁'],
  ['甲。，；乙。。', '甲.乙'],
  ['20,0000', '20.0000'],
  ['20,00', '20.00'],
  ['a,000', 'a.000'],
  ['“——”', ''],
  ['', ''],
];

test.each(cases)('toNormal(%j) is %j', (text, normal) => {
  expect(toNormal(text)).toBe(normal);
});

const pieces = fc.constantFrom(
  '职',
  '称',
  '评审',
  '“',
  '”',
  ' ',
  '。',
  '，',
  '、',
  '〔',
  '〕',
  '2022年',
  '8号',
  '-',
  'Ａ',
  'x',
  '𠮷',
  '/',
  '…',
);
const texts = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''));

test('toNormal(text) is its own normal form', () => {
  const property = fc.property(fc.string({ unit: 'grapheme' }), (text) => toNormal(toNormal(text)) === toNormal(text));
  // A letter before a sign that begins with a space.
  fc.assert(property, { examples: [['𝛢῍']] });
});

test('toNormal(text) never gets shorter when the text grows', () => {
  fc.assert(fc.property(texts, pieces, (text, more) => toNormal(text + more).length >= toNormal(text).length));
});

test('toOriginal(text, from, to) cuts the text that has this normal form', () => {
  const property = fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
    const normal = toNormal(text);
    fc.pre(normal.length > 0);
    const from = a % normal.length;
    const wanted = normal.slice(from, from + 1 + (b % 8));
    fc.pre(!wanted.startsWith('.') && !wanted.endsWith('.'));
    const [start, end] = toOriginal(text, from, from + wanted.length);
    expect(toNormal(text.slice(start, end))).toBe(wanted);
    expect(toNormal(text.slice(start, start + 1))).not.toBe('');
  });
  fc.assert(property, { numRuns: 2000 });
});

test('toOriginal(text, from, to) keeps the quotes inside a match and drops those around it', () => {
  const text = '企业人才职称评审“直通车”。';
  const from = toNormal(text).indexOf('评审直通车');
  expect(text.slice(...toOriginal(text, from, from + 5))).toBe('评审“直通车');
});
