import { describe, expect, it } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { circlesIn, importsOf, moduleGraph } from './circles.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

describe('circlesIn(graph)', () => {
  it.each([
    ['no circle in a diamond', graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }), []],
    ['two files', graph({ a: ['b'], b: ['a'] }), [['a', 'b', 'a']]],
    ['a file that imports itself', graph({ a: ['a'] }), [['a', 'a']]],
    ['a circle that is only led to', graph({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }), [['b', 'c', 'd', 'b']]],
    ['a circle behind what was seen already', graph({ a: ['b'], b: [], c: ['b', 'd'], d: ['c'] }), [['c', 'd', 'c']]],
  ])('finds %s', (_case, given, circles) => {
    expect(circlesIn(given)).toEqual(circles);
  });
});

describe('importsOf(file, text)', () => {
  it('takes imports of values and of types, on one line or several, and what is passed on; none that is loaded later', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from '../b.ts';",
      "import {\n  c,\n  d,\n} from './more/c.ts';",
      "export { e } from './e.ts';",
      "export type * from './f.ts';",
      "import './g.ts';",
      "import text from '../../content/site.yaml?raw';",
      "import { parse } from 'yaml';",
      "const later = import('./later.ts');",
    ].join('\n');
    expect(importsOf('src/x/y.ts', text)).toEqual([
      ...['src/x/a.ts', 'src/b.ts', 'src/x/more/c.ts', 'src/x/e.ts', 'src/x/f.ts', 'src/x/g.ts'],
      'content/site.yaml?raw',
    ]);
  });
});

describe('this project', () => {
  const modules = moduleGraph(inProject(''));
  it('is seen whole: nearly every import leads to a module', () => {
    const targets = [...modules.values()].flat().filter((target) => /\.(?:ts|astro)$/.test(target));
    expect(modules.size).toBeGreaterThan(500);
    expect(targets.length).toBeGreaterThan(1500);
    expect(targets.filter((target) => target.startsWith('src/') && !modules.has(target))).toEqual([]);
  });
  it('has no circle', () => {
    expect(circlesIn(modules).map((circle) => circle.join(' → '))).toEqual([]);
  });
});
