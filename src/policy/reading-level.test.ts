import { expect, it } from 'vitest';
import { explanationOf, meanSentenceLength, plainSentences } from './reading-level.ts';

it('explanationOf(mdx) leaves out frontmatter, headings, tags and words of the plan', () => {
  const mdx = '---\nclause: measure-1\n---\n## 标题\n\n写的是<Quote>原文</Quote>，见<Ref to="x">别处</Ref>。\n';
  expect(explanationOf(mdx).trim()).toBe('写的是，见别处。');
});

it('plainSentences(text) ends one at full stops and lines', () => {
  expect(plainSentences('1. 先问。再办！\n- 项目\n')).toEqual(['先问', '再办', '项目']);
  expect(plainSentences('先 问？再办')).toEqual(['先问', '再办']);
  expect(plainSentences(' 12. 先问\n一\n3.5 倍\n-甲')).toEqual(['先问', '3.5倍', '-甲']);
});

it('meanSentenceLength(text) is in characters, 0 for nothing', () => {
  expect(meanSentenceLength('一二三。一二三四五。')).toBe(4);
  expect(meanSentenceLength('')).toBe(0);
});
