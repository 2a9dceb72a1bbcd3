import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parsePlan } from './plan.ts';
import { actorsIn, cellsOf, clauseOf, objectOf, readRelations, type Actor, type Relation } from './relations.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const data = parse(readFileSync(`${content}relations.yaml`, 'utf8')) as readonly { readonly measure?: number }[];
const { actors } = parse(readFileSync(`${content}vocabulary.yaml`, 'utf8')) as { readonly actors: readonly Actor[] };
const relations = readRelations(data, clauses, actors, 'content/relations.yaml');
const first = relations.find(({ who }) => who !== undefined);

describe('readRelations(data, clauses, actors, file)', () => {
  it.each([
    ['who', '没有这样的单位', '「没有这样的单位」不在依据的原话里'],
    ['whom', '没有这样的人', '「没有这样的人」不在依据的原话里'],
    ['whom', '产学研', '「产学研」不在依据的原话里'],
    ['quote', '没有这句话', '「没有这句话」不在这一条的原文里'],
  ])('refuses %s that the words it rests on do not hold: %s', (key, text, message) => {
    const wrong = [{ ...first, [key]: text }, ...data.slice(1)];
    expect(() => readRelations(wrong, clauses, actors, 'x.yaml')).toThrow(message);
  });

  it('refuses a measure that is left out, one that is unknown, and both ways to name who does it', () => {
    expect(() =>
      readRelations(
        data.filter(({ measure }) => measure !== 9),
        clauses,
        actors,
        'x.yaml',
      ),
    ).toThrow('x.yaml measure-9 一条也没有写');
    const measuresAlone = data.filter(({ measure }) => measure !== undefined);
    expect(() => readRelations(measuresAlone, clauses, actors, 'x.yaml')).toThrow('x.yaml safeguard-1 一条也没有写');
    expect(() => readRelations([...data, { ...first, measure: 11 }], clauses, actors, 'x.yaml')).toThrow(
      '没有举措11，可写：1、2',
    );
    expect(() => readRelations([{ ...first, unsure: '甲' }], clauses, actors, 'x.yaml')).toThrow('只写一个');
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
  expect(() => readRelations([{ ...first, ...change }], clauses, actors, 'x.yaml')).toThrow(`x.yaml ${message}`);
});

it('objectOf(relation) says when the plan names nothing', () => {
  expect(objectOf({ measure: 1, does: '承接', quote: '承接' })).toBe('原文没有写对象');
});

it('clauseOf(relation) is a measure or a safeguard', () => {
  expect([clauseOf({ measure: 2 }), clauseOf({ safeguard: 3 })]).toEqual(['measure-2', 'safeguard-3']);
});

const nameOf = ({ name }: Actor): string => name;

describe('actorsIn(text, actors)', () => {
  it.each([
    ['高校和企业', ['企业', '院校']],
    ['企业创新工程师', ['个人']],
    ['市321人才为主体的高层次人才和企业专技人才', ['高层次人才', '个人']],
    ['高等院校、龙头企业、行业协会等', ['企业', '院校', '行业协会']],
    ['企业，或管理部门', ['各地和人力社保部门', '企业']],
    ['', []],
  ])('finds in 「%s」 %j', (text, found) => {
    expect(actorsIn(text, actors).map(nameOf)).toEqual(found);
  });

  it('takes the longer of two words that overlap, whatever their order', () => {
    const two = [
      { name: '长', words: ['甲乙丙'] },
      { name: '短', words: ['甲乙'] },
    ];
    for (const order of [two, two.toReversed()]) {
      expect(actorsIn('甲乙丙', order).map(nameOf)).toEqual(['长']);
      expect(actorsIn('甲乙丙和甲乙', order)).toHaveLength(2);
    }
  });
});

describe('cellsOf(relations, clause, actors)', () => {
  const deed: Relation = { measure: 1, does: '做', quote: '原文' };
  const both = { ...deed, who: '甲和乙' };
  const two = [
    { name: '甲', words: ['甲'] },
    { name: '乙', words: ['乙'] },
  ];

  it('puts a relation with each actor that it names, and last those that name none', () => {
    const unsure = { ...deed, unsure: '乙，或别人' };
    const unknown = { ...deed, unsure: '这个，或那个' };
    const elsewhere = { ...deed, measure: 2 };
    expect(cellsOf([both, deed, unsure, unknown, elsewhere], 'measure-1', two)).toEqual([
      [both],
      [both, unsure],
      [deed, unknown],
    ]);
  });

  it('shows every relation of the plan in the row of its clause, and every one with a doer below an actor', () => {
    expect(relations.length).toBeGreaterThan(40);
    for (const relation of relations) {
      const cells = cellsOf(relations, clauseOf(relation), actors);
      expect(cells).toHaveLength(actors.length + 1);
      const found = cells.flatMap((cell, index) => (cell.includes(relation) ? [index] : []));
      expect(found, relation.quote).not.toEqual([]);
      if (relation.who === undefined && relation.unsure === undefined) expect(found).toEqual([actors.length]);
      else expect(found, relation.who ?? relation.unsure).not.toContain(actors.length);
    }
  });

  it('has something below each actor of the plan', () => {
    const doers = relations.map(({ who, unsure }) => who ?? unsure ?? '');
    expect(actors.filter((actor) => !doers.some((text) => actorsIn(text, actors).includes(actor)))).toEqual([]);
  });
});

it('readRelations(data, clauses, actors, file) refuses a doer who is no actor', () => {
  const few = actors.filter(({ name }) => name === '企业');
  expect(() => readRelations(data, clauses, few, 'x.yaml')).toThrow(
    '「各地各有关单位」里没有 content/vocabulary.yaml [actors] 的词',
  );
});
