import { describe, expect, it } from 'vitest';
import { toSvg } from './svg.ts';
import { drawTargetBar, placeTargetBar } from './target-bar.ts';

const value = (number: number, status: 'final' | 'provisional' = 'final') => ({ value: number, status, ref: 'a' });

describe('placeTargetBar(row)', () => {
  it('puts the targets of all rows in one line, whatever they are', () => {
    const at = [20_000, 30].map((target) => placeTargetBar({ value: value(29), target, most: 1.4 }).target);
    expect(at[0]).toBe(at[1]);
  });
  it.each([
    [15, 20, 1.5, 75],
    [30, 20, 1.5, 150],
    [20, 20, 1.5, 100],
    [0, 20, 1.5, 1.5 / (200 / 1.5 / 100)],
  ])('draws %d of %d as that share of it', (number, target, most, percent) => {
    const placed = placeTargetBar({ value: value(number), target, most });
    expect(((placed.bar?.width ?? 0) / placed.target) * 100).toBeCloseTo(percent);
  });
  it('cuts a bar beyond twice its target, and leaves the other rows legible', () => {
    expect(placeTargetBar({ value: value(900), target: 20, most: 45 })).toMatchObject({
      bar: { width: 200 },
      target: 100,
    });
  });
  it('draws no bar where no number is', () => {
    const pending = { value: null, status: 'pending', ref: 'a' } as const;
    expect(placeTargetBar({ value: pending, target: 20, most: 1 }).bar).toBeNull();
  });
});

describe('drawTargetBar(row)', () => {
  it.each(['final', 'provisional'] as const)('is the committed drawing of a %s number', async (status) => {
    const scene = drawTargetBar({ value: value(29, status), target: 20, most: 1.45 });
    const svg = toSvg(scene, { width: scene.width, demo: false, label: '示例' });
    await expect(`${svg}\n`).toMatchFileSnapshot(`./drawings/target-bar-${status}.svg`);
  });
});
