import { expect, it } from 'vitest';
import { titleList } from './title-list.ts';

const page = (title: string, next: string) => ({ url: '/a/', title, kind: 'data' as const, blocks: [], next });

it('titleList(documents) marks an invented number in a title, and nothing else', () => {
  const mark = '<span class="demo-mark">示例</span>';
  expect(titleList([page('比上年增加5个', '示例数据：10个')])).toContain(`比上年增加5个</a>${mark}</li>`);
  expect(titleList([page('比上年增加5个', '10个')])).not.toContain(mark);
  expect(titleList([page('义乌市的进展数据', '示例数据：10个')])).not.toContain(mark);
  expect(titleList([page('示例数据：5个', '示例数据：10个')])).not.toContain(mark);
});
