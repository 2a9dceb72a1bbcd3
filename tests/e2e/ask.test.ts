import { expect } from 'vitest';
import { inProject } from '../../scripts/lib/folders.ts';
import { run } from '../../scripts/lib/run.ts';
import { test } from './site.ts';

const ask = (...words: readonly string[]) =>
  run(process.execPath, ['scripts/ask.ts', ...words], { cwd: inProject('') });

test('npm run ask says why a page is first, and what is wrong with the command, without a stack', async () => {
  const [answer, empty] = await Promise.all([ask('评职称', '去哪'), ask()]);
  expect(answer.code).toBe(0);
  expect(answer.output).toMatch(
    /content\/answers\.yaml 写着这样问看这一页（\d+页）\n {2}\/measures\/09.*因为“.+”，占问话的100%/,
  );
  expect(empty).toMatchObject({ code: 1, output: '请写要问的话，如 npm run ask -- 评职称 去哪\n' });
});
