import { describe, expect, test } from 'vitest';
import { overlaps } from '../free-spot.ts';
import { outlyingTexts, touchingTexts } from '../text-boxes.ts';
import { drawStairs, renderStairs } from './draw-stairs.ts';
import { placeStairs, type Stairs } from './stairs.ts';

/** Every case: a level that nothing acts on, long words, ways to the second and to the third level. */
const sample: Stairs = {
  rungs: [
    { name: '示例初级', about: '甲类', acts: [] },
    {
      name: '示例中级',
      about: '乙类',
      acts: ['1 示例举措：做一件事', '2 示例举措：做另一件说起来很长很长的事，要分几行'],
    },
    { name: '示例高级', about: '丙类', acts: ['3 示例举措：做第三件事'] },
  ],
  across: [
    { name: '另一种人', to: 2, acts: ['5 示例举措：直接到高级'] },
    { name: '从旁边来的人：名称很长，要分几行写', to: 1, acts: ['4 示例举措：直接到中级'] },
  ],
  base: {
    name: '每一步都用得上',
    acts: ['6 示例：学', '7 示例：报', '8 示例：评，说起来很长很长，要分几行', '9 示例：用'],
  },
};

describe.each([200, 300, 700])('renderStairs(sample, %i)', (width) => {
  const svg = renderStairs(sample, width, '示例');
  const scene = drawStairs(sample, width);
  const { boxes, ways, height } = placeStairs(sample, width);

  test('is the committed drawing', async () => {
    await expect(`${svg}\n`).toMatchFileSnapshot(`./drawings/stairs-${String(width)}.svg`);
  });

  test('lets no two texts and no two boxes touch and keeps every text inside', () => {
    expect(touchingTexts(scene)).toEqual([]);
    expect(outlyingTexts(scene)).toEqual([]);
    const crossing = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).filter((b) => overlaps({ ...a, height: a.height - 1, width: a.width - 1 }, b)),
    );
    expect(crossing).toEqual([]);
    expect(boxes.every((box) => box.y >= 0 && box.y + box.height <= height)).toBe(true);
  });

  test('says all that it is given', () => {
    const words = svg.replace(/<[^>]*>/g, '').replace(/\s/g, '');
    const given = [
      ...sample.rungs.flatMap(({ name, about, acts }) => [name, about, ...acts]),
      ...sample.across.flatMap(({ name, acts }) => [name, ...acts]),
      ...sample.base.acts,
    ];
    expect(given.filter((text) => !words.includes(text.replace(/\s/g, '')))).toEqual([]);
  });

  test('puts each level higher than the one before', () => {
    const levels = boxes.filter(({ kind }) => kind === 'level').toSorted((a, b) => b.y - a.y);
    expect(levels.map(({ texts }) => texts[0]?.lines.join(''))).toEqual(sample.rungs.map(({ name }) => name));
    expect(new Set(levels.map(({ y }) => y)).size).toBe(levels.length);
  });

  test('leads each way to the level that it is for, past all other boxes', () => {
    const levels = boxes.filter(({ kind }) => kind === 'level').toSorted((a, b) => b.y - a.y);
    const beside = ways.slice(-sample.across.length);
    for (const [index, { to }] of sample.across.entries()) {
      const [x, y] = beside[index]?.at(-1) ?? [0, 0];
      const level = levels[to];
      expect(level !== undefined && x > level.x - 4 && x < level.x + level.width).toBe(true);
      expect(level !== undefined && y > level.y - 4 && y < level.y + level.height).toBe(true);
    }
  });
});

test('placeStairs(stairs, width) refuses a way to no level', () => {
  const lost = { ...sample, across: [{ name: '甲', to: 3, acts: [] }] };
  expect(() => placeStairs(lost, 300)).toThrow('invalid level: 3 of 甲');
});

test('placeStairs(stairs, width) leads down to the lowest level', () => {
  const { ways, boxes } = placeStairs({ ...sample, across: [{ name: '甲', to: 0, acts: [] }] }, 720);
  const [start, end] = ways[0] ?? [];
  expect(start?.[0]).toBe(end?.[0]);
  expect((end?.[1] ?? 0) - (start?.[1] ?? 0)).toBeGreaterThan(8);
  expect(end?.[1]).toBeLessThan(boxes.find(({ kind }) => kind === 'level')?.y ?? 0);
});
