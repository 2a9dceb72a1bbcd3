import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { groupsOf, parseQuestions } from './read-questions.ts';

const page = (url: string, area?: string): SearchDocument => ({
  ...{ url, title: url, kind: 'policy', blocks: [] },
  ...(area === undefined ? {} : { area }),
});
const problemsIn = (text: string): string[] =>
  parseQuestions(text, 'q.yaml').problems.map(({ line, message }) => `${String(line)} ${message}`);

describe('parseQuestions(text, file)', () => {
  it('reads pages, and what is asked for them', () => {
    const { questions } = parseQuestions(
      '/a/:\n  - 甲\n/b/ /list/{地区}/:\n  - "{地区} 乙"\n# 说明\n/c/:\n  - "2025"\n',
      'q',
    );
    expect(questions).toEqual([
      { text: '甲', pages: ['/a/'] },
      { text: '{地区} 乙', pages: ['/b/', '/list/{地区}/'] },
      { text: '2025', pages: ['/c/'] },
    ]);
    expect(parseQuestions('', 'q')).toEqual({ questions: [], problems: [] });
  });

  it('tells every problem with its line, and then gives no questions', () => {
    const text = '/a/:\n  - 甲\n  - 2025\nb:\n  - 乙\n/list/{地区}/:\n  - 丙\n/c/  /d/: []\n';
    expect(problemsIn(text)).toEqual(['3 应为文字，数字请加引号']);
    expect(problemsIn(text.replace('  - 2025\n', ''))).toEqual([
      '3 应为以 / 开头和结尾的路径，几个页面用一个空格隔开，实际为「b」',
      '6 应写明哪里是地区的名称（写 {地区}），实际为「丙」',
      '7 应为以 / 开头和结尾的路径，几个页面用一个空格隔开，实际为「」',
    ]);
    expect(parseQuestions(text, 'q').questions).toEqual([]);
  });

  it.each([
    ['- 甲\n', '应为“页面路径：问题的列表”'],
    ['/a/: 甲\n', '应为问题的列表'],
    ['/a/:\n  - ""\n', '不能为空'],
    ['/a/:\n  - "甲\n', 'YAML 写法有误'],
    ['/a/:\n  - 甲\n/a/:\n  - 乙\n', 'YAML 写法有误'],
  ])('refuses %j', (text, message) => {
    expect(problemsIn(text).join()).toContain(message);
  });
});

describe('groupsOf(documents, base, questions)', () => {
  const documents = [
    ...[page('/x/a/'), page('/x/list/1/', '甲县'), page('/x/list/2/', '乙县'), page('/x/list/2b/', '乙县')],
    ...[page('/x/list/'), page('/x/list/1/9/', '甲县')],
  ];
  const at = (...pages: string[]): readonly (readonly number[])[] => [
    ...groupsOf(documents, '/x/', [{ text: '', pages }]).values(),
  ];

  it('finds the page at a path below the base, or none', () => {
    expect(at('/a/', '/b/')).toEqual([[0], []]);
  });

  it('finds the page of each area, but not what lies below it nor one that has questions of its own', () => {
    expect(at('/list/{地区}/')).toEqual([[1, 2, 3]]);
    expect(at('/list/{地区}/', '/list/2b/')).toEqual([[1, 2], [3]]);
  });
});
