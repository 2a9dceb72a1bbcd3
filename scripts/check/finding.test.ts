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

  it.each([1, 2, 3, 1200])('counts all %i pages that share a message', (count) => {
    const pages = Array.from({ length: count }, (_, index) => ({ file: String(index), message: '缺标题' }));
    expect(listFindings(pages)).toBe(count === 1 ? '0：缺标题' : `0 等 ${String(count)} 页：缺标题`);
  });
});
