import { afterAll, expect, test } from 'vitest';
import { startHost } from './hosts.ts';

const host = startHost(() => 60_000);
afterAll(() => host.stop());

const file = 'src/kit/target.ts';
const tests = ['src/kit/target.test.ts'];

test(
  'host.ask(question) runs tests on changed code, and again on the code as it stands',
  { timeout: 120_000 },
  async () => {
    const ask = async (text: string | null) =>
      (await host.ask({ tests, change: text === null ? null : { file, text } })).failure;
    expect(await ask(null)).toBeNull();
    expect(await ask('export const isMet = () => true; export const distanceText = () => "";')).toMatch(
      /^src\/kit\/target/,
    );
    expect(await ask('syntax error')).toBe('src/kit/target.test.ts');
    expect(await ask(null)).toBeNull();
    // The code of a change may be such that it never ends.
    const impatient = startHost(() => 5000);
    expect((await impatient.ask({ tests, change: { file, text: 'for (;;) {}' } })).failure).toBe('没有结束');
    impatient.stop();
  },
);
