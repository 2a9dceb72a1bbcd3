import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { outlyingTexts, touchingTexts } from '../charts/text-boxes.ts';
import { drawDiagram } from '../charts/diagram/index.ts';
import { parsePlan } from './plan.ts';
import { clauseOf, diagramOf, doerOf, objectOf, readRelations } from './relations.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const data = parse(readFileSync(`${content}relations.yaml`, 'utf8')) as readonly { readonly measure?: number }[];
const relations = readRelations(data, clauses, 'content/relations.yaml');
const banded = clauses
  .filter(({ id }) => /^(?:measure|safeguard)-/.test(id))
  .map(({ id, title }) => ({ id, title: title ?? '' }));
const first = relations.find(({ who }) => who !== undefined);

describe('readRelations(data, clauses, file)', () => {
  it.each([
    ['who', '没有这样的单位', '「没有这样的单位」不在依据的原话里'],
    ['whom', '没有这样的人', '「没有这样的人」不在依据的原话里'],
    ['whom', '产学研', '「产学研」不在依据的原话里'],
    ['quote', '没有这句话', '[quote]「没有这句话」不在这一条的原文里'],
  ])('refuses %s that the words it rests on do not hold: %s', (key, text, message) => {
    const wrong = [{ ...first, [key]: text }, ...data.slice(1)];
    expect(() => readRelations(wrong, clauses, 'x.yaml')).toThrow(message);
  });

  it('refuses a measure that is left out, one that is unknown, and both ways to name who does it', () => {
    expect(() =>
      readRelations(
        data.filter(({ measure }) => measure !== 9),
        clauses,
        'x.yaml',
      ),
    ).toThrow('x.yaml measure-9 一条也没有写');
    const measuresAlone = data.filter(({ measure }) => measure !== undefined);
    expect(() => readRelations(measuresAlone, clauses, 'x.yaml')).toThrow('x.yaml safeguard-1 一条也没有写');
    expect(() => readRelations([...data, { ...first, measure: 11 }], clauses, 'x.yaml')).toThrow('计划里没有这一条');
    expect(() => readRelations([{ ...first, unsure: '甲' }], clauses, 'x.yaml')).toThrow('只写一个');
  });
});

it.each([
  [{ does: '一'.repeat(25) }, '[0.does] 至多 24 个字'],
  [{ does: '' }, '[0.does]'],
  [{ who: '' }, '[0.who]'],
  [{ whom: '' }, '[0.whom]'],
  [{ quote: '' }, '[0.quote]'],
  [{ measure: 1.5 }, '[0.measure]'],
  [{ measure: undefined }, '[0] measure 和 safeguard 写一个，也只写一个'],
  [{ safeguard: 1 }, '[0] measure 和 safeguard 写一个，也只写一个'],
  [{ unsure: '甲' }, '[0] who 和 unsure 只写一个'],
])('readRelations refuses %j', (change, message) => {
  expect(() => readRelations([{ ...first, ...change }], clauses, 'x.yaml')).toThrow(`x.yaml ${message}`);
});

it('diagramOf(relations, clauses) gives a band a clause, with its own relations', () => {
  const deed = { measure: 1, who: '甲局', does: '做', whom: '乙', quote: '原文' };
  const found = diagramOf(
    [deed, { ...deed, who: undefined, unsure: '甲或丙' }, { ...deed, measure: 2 }],
    [
      { id: 'measure-1', title: '一' },
      { id: 'safeguard-1', title: '三' },
    ],
  );
  expect(found.bands).toEqual([
    {
      title: '一',
      deeds: [
        { from: '甲局', named: true, does: '做', to: '乙' },
        { from: '甲或丙', named: false, does: '做', to: '乙' },
      ],
    },
    { title: '三', deeds: [] },
  ]);
});

it('doerOf(relation) says when the plan names nobody', () => {
  const nobody = { measure: 1, does: '建立', whom: '中心', quote: '建立中心' };
  expect(doerOf(nobody)).toBe('原文没有写由谁做');
  expect(doerOf({ ...nobody, unsure: '甲或乙' })).toBe('甲或乙');
});

it('objectOf(relation) says when the plan names nothing', () => {
  expect(objectOf({ measure: 1, does: '承接', quote: '承接' })).toBe('原文没有写对象');
});

it('clauseOf(relation) is a measure or a safeguard', () => {
  expect([clauseOf({ measure: 2 }), clauseOf({ safeguard: 3 })]).toEqual(['measure-2', 'safeguard-3']);
});

describe.each([340, 720])('diagramOf(relations, clauses) at %i px', (width) => {
  it.each(banded)('draws $id with nothing touching', (clause) => {
    const diagram = diagramOf(relations, [clause]);
    expect(diagram.bands[0]?.deeds.length).toBeGreaterThan(1);
    const scene = drawDiagram(diagram, width);
    expect(touchingTexts(scene)).toEqual([]);
    expect(outlyingTexts(scene)).toEqual([]);
  });
});
