import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { outlyingTexts, touchingTexts } from '../charts/text-boxes.ts';
import { drawDiagram } from '../charts/diagram/index.ts';
import { parsePlan } from './plan.ts';
import { diagramOf, doerOf, readRelations } from './relations.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const data = parse(readFileSync(`${content}relations.yaml`, 'utf8')) as readonly { readonly measure: number }[];
const relations = readRelations(data, clauses, 'content/relations.yaml');
const measures = clauses.flatMap(({ number, title }) => (number === null ? [] : [{ number, title: title ?? '' }]));
const first = relations.find(({ who }) => who !== undefined);

describe('readRelations(data, clauses, file)', () => {
  it.each([
    ['who', '没有这样的单位'],
    ['whom', '没有这样的人'],
    ['quote', '没有这句话'],
  ])('refuses %s that the clause does not hold', (key, text) => {
    const wrong = [{ ...first, [key]: text }, ...data.slice(1)];
    expect(() => readRelations(wrong, clauses, 'x.yaml')).toThrow(`[${key}]「${text}」不在这一条的原文里`);
  });

  it('refuses a measure that is left out, one that is unknown, and both ways to name who does it', () => {
    expect(() =>
      readRelations(
        data.filter(({ measure }) => measure !== 9),
        clauses,
        'x.yaml',
      ),
    ).toThrow('x.yaml 举措9 一条也没有写');
    expect(() => readRelations([...data, { ...first, measure: 11 }], clauses, 'x.yaml')).toThrow('没有这项举措');
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
  [{ unsure: '甲' }, '[0] who 和 unsure 只写一个'],
])('readRelations refuses %j', (change, message) => {
  expect(() => readRelations([{ ...first, ...change }], clauses, 'x.yaml')).toThrow(`x.yaml ${message}`);
});

it('diagramOf(relations, measures) gives a band a measure, with its own relations', () => {
  const deed = { measure: 1, who: '甲局', does: '做', whom: '乙', quote: '原文' };
  const found = diagramOf(
    [deed, { ...deed, who: undefined, unsure: '甲或丙' }, { ...deed, measure: 2 }],
    [
      { number: 1, title: '一' },
      { number: 3, title: '三' },
    ],
  );
  expect(found.bands).toEqual([
    {
      title: '1 一',
      deeds: [
        { from: '甲局', named: true, does: '做', to: '乙' },
        { from: '甲或丙', named: false, does: '做', to: '乙' },
      ],
    },
    { title: '3 三', deeds: [] },
  ]);
});

it('doerOf(relation) says when the plan names nobody', () => {
  const nobody = { measure: 1, does: '建立', whom: '中心', quote: '建立中心' };
  expect(doerOf(nobody)).toBe('原文没有写由谁做');
  expect(doerOf({ ...nobody, unsure: '甲或乙' })).toBe('甲或乙');
});

describe.each([340, 720])('diagramOf(relations, measures) at %i px', (width) => {
  it.each(measures)('draws measure $number with nothing touching', (measure) => {
    const diagram = diagramOf(relations, [measure]);
    expect(diagram.bands[0]?.deeds.length).toBeGreaterThan(1);
    const scene = drawDiagram(diagram, width);
    expect(touchingTexts(scene)).toEqual([]);
    expect(outlyingTexts(scene)).toEqual([]);
  });
});
