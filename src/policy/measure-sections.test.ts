import { expect, it } from 'vitest';
import { checkSections, measureSections, sectionHeaded, writtenSections } from './measure-sections.ts';

const headings = writtenSections.map(({ heading }) => heading);

it('checkSections(headings, file) takes the written sections in their order and no others', () => {
  expect(() => {
    checkSections(headings, 'x.mdx');
  }).not.toThrow();
  for (const wrong of [headings.slice(1), headings.toReversed(), [...headings, '后记']])
    expect(() => {
      checkSections(wrong, 'x.mdx');
    }).toThrow(/^x\.mdx 二级标题应依次为：举个例子、谁能受益/);
});

it('sectionHeaded(heading) knows what authors write, with #how for what to do', () => {
  expect(sectionHeaded('怎么办')?.id).toBe('how');
  expect(sectionHeaded('计划怎么说')).toBeUndefined();
});

it('measureSections begin with the clause, end with what to take along, and no anchor stands twice', () => {
  const ids = measureSections.map(({ id }) => id);
  expect([ids[0], ids.at(-1)]).toEqual(['original', 'checklist']);
  expect(new Set(ids).size).toBe(ids.length);
});
