import { expect, test } from 'vitest';
import { samplePages, sampleRules } from '../../tests/search/samples.ts';
import { toSend, type Told } from './files.ts';

const told: Told = {
  rules: sampleRules,
  answers: { pages: {}, placeholders: {} },
  numbers: { city: '某市', areas: {}, series: [] },
};

test.each<[string, Partial<Told>, string]>([
  ['a way to ask', { answers: { pages: { '/plan/': ['计划'] }, placeholders: {} } }, '1'],
  ['a number', { numbers: { ...told.numbers, areas: { 某县: '/a/' } } }, '1'],
  ['a program', {}, '2'],
])('toSend(pages) names the titles file anew after a change of %s: browsers keep it for ever', (_, more, version) => {
  const before = toSend(samplePages, told, '1').titles;
  expect(toSend(samplePages, told, '1').titles).toBe(before);
  expect(toSend(samplePages, { ...told, ...more }, version).titles).not.toBe(before);
});
