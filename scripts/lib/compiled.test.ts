import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inProject } from './folders.ts';

const at = (file: string): string => JSON.stringify(inProject(`scripts/lib/${file}`));

it('keepCompiled() is for programs of this project: what they start besides keeps nothing', () => {
  const told = "console.log(process.env.NODE_DISABLE_COMPILE_CACHE ?? '-', process.env.NODE_COMPILE_CACHE ?? '-')";
  const program = `import { compiledTogether, keepCompiled } from ${at('compiled.ts')};
import { run } from ${at('run.ts')};
keepCompiled();
for (const env of [{}, compiledTogether()])
  process.stdout.write((await run(process.execPath, ['-e', ${JSON.stringify(told)}], { env })).output);`;
  const { NODE_COMPILE_CACHE: _folder, NODE_DISABLE_COMPILE_CACHE: _disabled, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', env });
  expect(stdout).toBe(`1 -\n- ${inProject('.build/compiled')}\n`);
});
