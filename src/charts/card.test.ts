import { describe, expect, it } from 'vitest';
import { cardOf, cardSizes } from './card.ts';

const words = {
  site: '某市“211”计划',
  title: '建立企业职称评审服务点',
  about: '在产业集聚区、小微企业园、孵化基地等建立企业职称评审服务点，就近受理职称申报。',
  demo: false,
};

/** Baselines and sizes of the text of a card, in px. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text font-size="(\d+)"[^>]*>(.*?)<\/text>/g)].flatMap(([, size, spans = '']) =>
    [...spans.matchAll(/y="([\d.]+)"/g)].map(([, y]) => ({ size: Number(size), y: Number(y) })),
  );

describe.each(Object.entries(cardSizes))('cardOf(words, %s)', (name, size) => {
  it('is the committed drawing', async () => {
    await expect(cardOf({ ...words, demo: name === 'wide' }, size)).toMatchFileSnapshot(`./drawings/card-${name}.svg`);
  });

  it.each([1, 4, 20])('keeps words of any length inside, %d times as long', (times) => {
    const svg = cardOf(
      { ...words, title: words.title.repeat(times), about: words.about.repeat(times), demo: true },
      size,
    );
    const lines = linesOf(svg);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.y).toBeLessThanOrEqual(size.height - 48 - 28);
    expect(Math.min(...lines.map((line) => line.size))).toBeGreaterThanOrEqual(24);
  });

  it('says first that its numbers are invented, in the picture and to programs', () => {
    const svg = cardOf({ ...words, demo: true }, size);
    expect(svg.match(/示例数据，不可引用/g)).toHaveLength(3);
    expect(cardOf(words, size)).not.toContain('示例');
  });
});
