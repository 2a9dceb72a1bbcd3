import { expect, test } from 'vitest';
import { importsOf, relatedTests } from './related.ts';

const imports = importsOf(
  new Map([
    ['src/kit/a.ts', ''],
    ['src/kit/a.test.ts', "import { a } from './a.ts';"],
    ['src/data/b.ts', "import { a } from '../kit/a.ts?raw';\nimport { z } from 'zod';"],
    ['src/data/b.test.ts', "import { b } from './b.ts';\nimport { c } from './c.ts';"],
    ['src/data/c.ts', "import type {\n  A,\n} from '../kit/a.ts';\nimport { b } from './b.ts';"],
    ['src/data/d.test.ts', "import { type A } from './e.ts';\nconst c = await import('./c.ts');"],
    ['src/data/e.test.ts', "import type { A } from '../kit/a.ts';"],
  ]),
);

test('relatedTests(imports, file) finds the tests that run it, with how far they are', () => {
  expect(Object.fromEntries(relatedTests(imports, 'src/kit/a.ts'))).toEqual({
    'src/kit/a.test.ts': 1,
    'src/data/b.test.ts': 2,
    'src/data/d.test.ts': 3,
  });
  expect([...relatedTests(imports, 'src/data/c.ts').keys()]).toEqual(['src/data/b.test.ts', 'src/data/d.test.ts']);
});
