import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { borders } from './borders.ts';

const linter = new Linter({ cwd: inProject('') });
const rulesBroken = (file: string, code: string): readonly (string | null)[] =>
  linter.verify(code, [...borders(['**/*.test.js'])], { filename: inProject(file) }).map(({ ruleId }) => ruleId);

it.each([
  ['an import across a border', 'src/figures/x.js', "import { site } from '../site/site.ts';", 'borders/room'],
  ['passing on across a border', 'src/charts/x.js', "export * from '../data/csv.ts';", 'borders/room'],
  ['loading across a border', 'src/client/x.js', "void import('../data/csv.ts');", 'borders/room'],
  ['an instance outside of site', 'src/ui/x.js', "import.meta.glob('../../content/*.yaml');", 'no-restricted-syntax'],
  ['a part of D3 that needs a document', 'src/charts/x.js', "import { select } from 'd3';", 'no-restricted-imports'],
])('borders refuse %s', (_case, file, code, rule) => {
  expect(rulesBroken(file, code)).toEqual([rule]);
});

it.each([
  ['an import within a room', 'src/figures/x.js', "import { cellsOf } from './cells.ts';"],
  ['an instance in site', 'src/site/x.js', "import.meta.glob('../../content/*.yaml');"],
  ['a part of D3 that computes', 'src/charts/x.js', "import { scaleLinear } from 'd3';"],
  ['what a test imports', 'src/charts/x.test.js', "import { readData } from '../../scripts/data.ts';"],
])('borders let pass %s', (_case, file, code) => {
  expect(rulesBroken(file, code)).toEqual([]);
});
