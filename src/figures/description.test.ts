import { describe, expect, it } from 'vitest';
import { describedBy, descriptionProblems, fingerprintOf } from './description.ts';
import { engineersByYearFigure } from './engineers-by-year.ts';
import { engineer, snapshotOf } from './testing.ts';

const figureWith = (value: number) =>
  engineersByYearFigure.draw(snapshotOf({ engineers: [engineer(2022, '全市', '初阶', value)] }));
const figure = figureWith(90);
const of = fingerprintOf(figure.table);

describe('fingerprintOf(table)', () => {
  it('is the same for the same numbers and another for any other', () => {
    expect(fingerprintOf(figureWith(90).table)).toBe(of);
    expect(fingerprintOf(figureWith(91).table)).not.toBe(of);
    expect(of).toMatch(/^[0-9a-f]{8}$/);
  });
  it('tells a provisional number from a final one', () => {
    const provisional = engineersByYearFigure.draw(
      snapshotOf({ engineers: [engineer(2022, '全市', '初阶', 90, 'provisional')] }),
    );
    expect(fingerprintOf(provisional.table)).not.toBe(of);
  });
});

describe('describedBy(figure, written)', () => {
  const written = { [figure.id]: [{ of, description: '作者写的' }] };
  it('takes the description written for these numbers', () => {
    expect(describedBy(figure, written).description).toBe('作者写的');
  });
  it('goes back to the generated one when a number changed', () => {
    expect(describedBy(figureWith(91), written)).toEqual(figureWith(91));
  });
});

describe('descriptionProblems(written, figures)', () => {
  it('is silent on a description that fits', () => {
    expect(descriptionProblems({ [figure.id]: [{ of, description: '甲' }] }, [figure])).toEqual([]);
  });
  it('gives the line to paste for a stale one, as a warning', () => {
    const [problem] = descriptionProblems({ [figure.id]: [{ of: '00000000', description: '甲' }] }, [figure]);
    expect(problem).toMatchObject({ severity: 'warning' });
    expect(problem?.message).toContain(`- of: '${of}'`);
  });
  it('refuses a figure that does not exist and names the known ones', () => {
    const [problem] = descriptionProblems({ nowhere: [{ of, description: '甲' }] }, [figure]);
    expect(problem).toMatchObject({ severity: 'error' });
    expect(problem?.message).toContain(figure.id);
  });
});
