import { describe, expect, it } from 'vitest';
import { readWordings } from './wordings.ts';

const entry = { date: '2026-11-29', pages: ['engineers-by-year/2025-03-20'], was: '甲', now: '乙', why: '丙' };

describe('readWordings(data, file)', () => {
  it('reads entries, and none from an empty file', () => {
    expect(readWordings([entry], 'w.yaml')).toEqual([entry]);
    expect(readWordings(null, 'w.yaml')).toEqual([]);
  });
  it('lists every problem with its place', () => {
    expect(() => readWordings([{ ...entry, pages: ['x'], why: ' ' }], 'w.yaml')).toThrow(
      'w.yaml [0.pages.0] 写作 图的编号/版的日期\nw.yaml [0.why] 不能空着',
    );
  });
});
