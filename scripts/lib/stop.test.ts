import { describe, expect, it } from 'vitest';
import { diskFailure, packageFailure } from './stop.ts';

describe('diskFailure(text)', () => {
  it.each([
    ['ENOSPC: no space left on device, write', '磁盘已满，请腾出空间后重新运行（ENOSPC）。'],
    [
      '  ├─ /about/index.htmlENOSPC: no space left on device, write\n  Location:',
      '磁盘已满，请腾出空间后重新运行（ENOSPC）。',
    ],
    ['pagefind: Error: No space left on device (os error 28)', '磁盘已满，请腾出空间后重新运行（ENOSPC）。'],
    [
      "Error: EIO, Input/output error '/srv/a'",
      '磁盘读写出错，多半是已满；请腾出空间、检查磁盘后重新运行：/srv/a（EIO）。',
    ],
    [
      "EROFS: read-only file system, mkdir '/srv/site/.build'",
      '磁盘是只读的，请换到可以写入的文件夹：/srv/site/.build（EROFS）。',
    ],
  ])('says what to do about %s', (text, sentence) => {
    expect(diskFailure(text)).toBe(sentence);
  });

  it.each(['ENOENT: no such file or directory', 'TypeError: x is not a function'])(
    'leaves %s to programmers',
    (text) => {
      expect(diskFailure(text)).toBeNull();
    },
  );
});

describe('packageFailure(text)', () => {
  it.each([
    [
      'file:///a/node_modules/zod/index.js:3\nexport const x = {\n                 ^\n\nSyntaxError: Unexpected end of input',
      'zod',
    ],
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/a/node_modules/@astrojs/mdx/dist/index.js' imported from /a/astro.config.mjs",
      '@astrojs/mdx',
    ],
  ])('names the package of %j', (text, name) => {
    expect(packageFailure(text)).toContain(`依赖 ${name} 的文件坏了或不全，请运行 npm ci`);
  });

  it("leaves an author's fault to its own words, though packages stand in the stack", () => {
    const text = 'SyntaxError: Unexpected token\n    at parse (/a/node_modules/@mdx-js/mdx/index.js:3:1)';
    expect(packageFailure(text)).toBeNull();
  });
});
