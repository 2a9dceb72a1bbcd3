import { expect, test } from 'vitest';
import { spaceLine, unspace } from './pagefind-words.ts';

test.each(['占 5.8% 以上', '2+4+X（第1批）', '甲→乙🙂丙≥100', '20,000 人；金人社发〔2022〕8号', 'a_b'])(
  'unspace(spaceLine(%j)) is the line',
  (line) => {
    expect(unspace(spaceLine(line))).toBe(line);
  },
);

test('spaceLine(line) writes signs as words of letters, which Pagefind keeps whole', () => {
  expect(spaceLine('5%')).toMatch(/^5 ǂ[oi]+ ǁ$/);
});

test.each([
  ['20,000人', '2 0, 0 0 0 人 ǁ'],
  ['1,234,567', '1, 2 3 4, 5 6 7 ǁ'],
  ['1,2', '1, ǀ 2 ǁ'],
  ['1,2345', '1, ǀ 2 3 4 5 ǁ'],
])('spaceLine(%j) is %j: only a comma between thousands ends no sentence', (line, spaced) => {
  expect(spaceLine(line)).toBe(spaced);
});
