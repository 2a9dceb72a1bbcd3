import { describe, expect, it } from 'vitest';
import { listFindings } from './finding.ts';

describe('listFindings(findings)', () => {
  it('prints a shared message once', () => {
    const broken = { message: '链接失效：/x/' };
    expect(
      listFindings([
        { file: 'b', ...broken },
        { file: 'a', message: '别的' },
        { file: 'c', ...broken },
      ]),
    ).toBe('a：别的\nb 等 2 页：链接失效：/x/');
  });
});
