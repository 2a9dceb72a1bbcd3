import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { toIndex } from './prepare.ts';
import { priorOf } from './prior.ts';
import { sampleRules } from './samples.ts';

test('priorOf(index, words, query) takes a word that only pages of one area hold for that area', () => {
  const place = (url: string, area: string, town: string): SearchDocument => ({
    ...{ url, area, kind: 'place', title: '服务点', blocks: [{ text: `地址：${town}` }] },
  });
  const list: SearchDocument = { url: '/', kind: 'place', title: '名录', blocks: [{ text: '象珠镇、苏溪镇' }] };
  const pages = [
    place('/a/', '永康市', '象珠镇'),
    place('/b/', '永康市', '古山镇'),
    place('/c/', '义乌市', '苏溪镇'),
    list,
  ];
  const prior = priorOf(toIndex(pages, sampleRules), ['象珠镇'], '象珠镇服务点');
  expect(prior(0)).toBe(prior(1));
  expect(prior(0)).toBeGreaterThan(prior(2));
  const general = priorOf(toIndex(pages, sampleRules), ['服务点'], '服务点');
  expect(general(0)).toBe(general(2));
});
