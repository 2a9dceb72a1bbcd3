import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions(words)', () => {
  const good = ['a.csv', '--dataset', 'places', '--date', '2025-01-16'];

  test('resolves the file from the folder of the editor', () => {
    expect(readOptions([...good, '--dry-run'], '/tmp')).toEqual({
      file: 'a.csv',
      path: '/tmp/a.csv',
      dataset: 'places',
      date: '2025-01-16',
      dryRun: true,
      replace: false,
      withdraw: false,
      answers: {},
      source: { reasons: [] },
    });
  });

  test('takes answers', () => {
    const words = [
      '--withhold',
      'a/1',
      '--withhold',
      'a/2',
      '--ignore',
      '性别',
      '--answer',
      'scope:婺城区=含',
      '--sheet',
      '2025年',
    ];
    const said = {
      'withhold:a/1': 'yes',
      'withhold:a/2': 'yes',
      'ignore:性别': 'yes',
      'scope:婺城区': '含',
      sheet: '2025年',
    };
    expect(readOptions([...good, ...words, '--status', '初步'], '/tmp').answers).toEqual({ ...said, status: '初步' });
  });

  test.each([
    ['各层级培育人数', {}],
    ['某计划人数', { engineers: '某计划人数' }],
    ['engineers', {}],
  ])('takes the dataset %s', (word, titles) => {
    expect(readOptions(['a.csv', '--dataset', word, '--date', '2025-01-16'], '/tmp', titles).dataset).toBe('engineers');
  });

  test('reads the source', () => {
    const words = '--title|题|--page|无|--as-of|2025年底|--reason|a/b=更正：抄错|--reason|修订: 年报'.split('|');
    expect(readOptions([...good, ...words], '/tmp').source).toEqual({
      ...{ title: '题', page: null, asOf: '2025年底' },
      reasons: [
        { cell: 'a/b', kind: '更正', reason: '抄错' },
        { cell: null, kind: '修订', reason: '年报' },
      ],
    });
  });

  test.each([
    [[], '没有写要导入的文件'],
    [[...good, 'b.csv'], '一次只能导入一个文件，实际写了 2 个'],
    [['a.csv', '--dataset', 'place', '--date', '2025-01-16'], '实际为「place」；是不是「places」'],
    [['a.csv', '--dataset', '培育人数', '--date', '2025-01-16'], '实际为「培育人数」；是不是「各层级培育人数」'],
    [['a.csv', '--dataset', 'places'], '--date 应为发布日期，如 2025-03-20，实际为「」'],
    [['a.csv', '--dataset', 'places', '--date', '2025-02-30'], '实际为「2025-02-30」'],
    [[...good, '--status', '未公布'], '--status 只能是 正式、初步'],
    [[...good, '--missing', '正式'], '--missing 只能是 未公布、不予公布、待发布'],
    [[...good, '--force'], '参数有误'],
    [[...good, '--answer', 'unit'], '--answer 应写作 问题=回答，实际为「unit」'],
    [[...good, '--reason', '抄错'], '--reason 应写作 地址=修订：理由'],
    [[...good, '--withdraw'], '撤回草稿（--withdraw）不用写文件'],
  ])('refuses %j', (list, message) => {
    expect(() => readOptions(list, '/tmp')).toThrow(message);
  });
});
