import { describe, expect, test } from 'vitest';
import { outlyingTexts, touchingTexts } from '../text-boxes.ts';
import { drawDiagram, renderDiagram } from './draw.ts';
import { placeDiagram } from './place.ts';
import { sample } from './sample.ts';

describe.each([300, 720])('renderDiagram(sample, %i)', (width) => {
  const svg = renderDiagram(sample, width, '示例');
  const scene = drawDiagram(sample, width);

  test('is the committed drawing', async () => {
    await expect(`${svg}\n`).toMatchFileSnapshot(`./drawings/sample-${String(width)}.svg`);
  });

  test('lets no two texts touch and keeps every text inside', () => {
    expect(touchingTexts(scene)).toEqual([]);
    expect(outlyingTexts(scene)).toEqual([]);
  });

  test('says all that is done', () => {
    const words = svg.replace(/<[^>]*>/g, '').replace(/\s/g, '');
    for (const { from, does, to } of sample.bands.flatMap(({ deeds }) => deeds))
      for (const text of [from, does, to]) expect(words).toContain(text);
  });
});

describe.each([300, 720])('placeDiagram(sample, %i)', (width) => {
  const { bands, height } = placeDiagram(sample, width);

  test('gives one box to deeds that follow one another with the same party', () => {
    expect(bands.map(({ parties }) => parties.length)).toEqual([3, 5]);
    expect(bands[1]?.parties.filter(({ named }) => !named)).toHaveLength(1);
  });

  test('lets every arrow begin and end at a box', () => {
    for (const { arrows, parties } of bands)
      for (const { x1, x2, y } of arrows)
        for (const x of [x1 - 2, x2 + 2])
          expect(
            parties.some((box) => x >= box.x && x <= box.x + box.width && y > box.y && y < box.y + box.height),
          ).toBe(true);
  });

  test('puts boxes of a column one below the other, with their text inside', () => {
    for (const { parties } of bands)
      for (const left of [true, false]) {
        const column = parties.filter(({ x }) => x < 1 === left);
        column.forEach((box, index) => {
          const next = column[index + 1];
          if (next !== undefined) expect(next.y).toBeGreaterThan(box.y + box.height);
          expect(box.baseline - 13).toBeGreaterThan(box.y - 1);
        });
      }
    expect(bands.at(-1)?.parties.every((box) => box.y + box.height < height)).toBe(true);
  });
});

test('placeDiagram(diagram, width) refuses a party without a name', () => {
  const deed = { from: '', named: true, does: '建立', to: '中心' };
  expect(() => placeDiagram({ bands: [{ title: '1', deeds: [deed] }] }, 300)).toThrow('invalid deed');
});
