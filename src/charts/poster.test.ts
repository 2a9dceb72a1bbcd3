import { expect, it } from 'vitest';
import { posterLines, posterOf, posterText, posterWidth, type Poster } from './poster.ts';
import { textWidth } from './text.ts';

const cut = (text: string): readonly string[] => text.split('|');

it('posterLines(text, width, size, cut) ends lines where phrases do, and none begins with a closing mark', () => {
  expect(posterLines('一二|三四|五六', 45, 10, cut)).toEqual(['一二三四', '五六']);
  expect(posterLines('一二三四五六', 45, 10, cut)).toEqual(['一二三四', '五六']);
  expect(posterLines('一二三四|，五', 40, 10, cut)).toEqual(['一二三四，五']);
});

it('posterOf(poster, cut) draws every word, inside its width', () => {
  const poster: Poster = {
    site: '站',
    title: '一个题目',
    parts: [
      { kind: 'heading', text: '目标' },
      { kind: 'goal', mark: '20,000名以上', text: '每年<1>' },
      { kind: 'item', mark: '10', text: '一条举措' },
      { kind: 'note', text: '它说的' },
      { kind: 'quote', text: '很长的原文'.repeat(20) },
    ],
    source: ['来源：《文件》', '网页：https://example.cn/'],
    code: { size: 29, path: 'M0 0h1v1h-1z' },
  };
  const { svg, height } = posterOf(poster, (text) => [...text]);
  const drawn = [...svg.matchAll(/<text x="(\d+(?:\.\d+)?)" y="(\d+)" font-size="(\d+)"[^>]*>([^<]*)</g)];
  const words = drawn.map(([, , , , text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  const bare = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
  expect(bare(words.join(''))).toBe(bare(posterText(poster).join('')));
  for (const [, x, y, size, text = ''] of drawn) {
    expect(Number(x) + textWidth(text, Number(size))).toBeLessThan(posterWidth - 40);
    expect(Number(y)).toBeLessThan(height);
    expect(Number(size)).toBeGreaterThanOrEqual(30);
  }
});
