import { describe, expect, it } from 'vitest';
import { diskFailure } from './stop.ts';

describe('diskFailure(text)', () => {
  it.each([
    ['ENOSPC: no space left on device, write', '磁盘已满，请腾出空间后重新运行（ENOSPC）。'],
    [
      '  ├─ /about/index.htmlENOSPC: no space left on device, write\n  Location:',
      '磁盘已满，请腾出空间后重新运行（ENOSPC）。',
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
