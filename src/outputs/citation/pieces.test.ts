import { describe, expect, it } from 'vitest';
import { addressPiece, beijingDay, pieces, plainCitation, writeDay, type Piece } from './pieces.ts';

const day: Piece = { blank: '____', written: '{Y}-{M}-{D}' };

describe('pieces`…`', () => {
  it('joins strings and keeps what is filled in later', () => {
    expect(pieces`甲${'乙'}丙[${day}]${{ path: '/a/' }}`).toEqual(['甲乙丙[', day, ']', { path: '/a/' }]);
  });
});

describe('plainCitation(pieces, known)', () => {
  const citation = pieces`甲[${day}]${addressPiece('/a/')}`;
  it.each([
    [{}, '甲[____]/a/'],
    [{ origin: 'https://example.org' }, '甲[____]https://example.org/a/'],
    [{ origin: 'https://example.org', day: '2026-08-01' }, '甲[2026-08-01]https://example.org/a/'],
    [{ day: null }, '甲[]/a/'],
  ])('%o gives %s', (known, expected) => {
    expect(plainCitation(citation, known)).toBe(expected);
  });
  it('leaves a complete address as it is', () => {
    const complete = pieces`${addressPiece('https://a.example/b/')}`;
    expect(plainCitation(complete, { origin: 'https://other.example' })).toBe('https://a.example/b/');
  });
});

describe('writeDay(template, day)', () => {
  it.each([
    ['{Y}-{M}-{D}', '2026-08-01'],
    ['{Y}/{M}/{D}', '2026/08/01'],
    ['[[{Y},{m},{d}]]', '[[2026,8,1]]'],
    ['{{Y}-{M}-{D}}', '{2026-08-01}'],
    ['{x}', '{x}'],
  ])('%s', (template, expected) => {
    expect(writeDay(template, '2026-08-01')).toBe(expected);
  });
});

describe('beijingDay(now)', () => {
  it.each([
    ['2026-07-31T15:59:59Z', '2026-07-31'],
    ['2026-07-31T16:00:00Z', '2026-08-01'],
    ['2026-12-31T23:00:00-05:00', '2027-01-01'],
  ])('%s is %s in Beijing', (moment, expected) => {
    expect(beijingDay(Date.parse(moment))).toBe(expected);
  });
});
