import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuePath, issueText } from './zod-text.ts';

const schema = z.strictObject({
  text: z.string().min(1),
  number: z.number(),
  int: z.int(),
  flag: z.boolean(),
  list: z.array(z.string()).min(2),
  group: z.strictObject({}),
  record: z.record(z.string().regex(/^[a-z]+$/, '只用小写字母'), z.string()),
  nothing: z.null(),
  link: z.url(),
  day: z.iso.date(),
  mail: z.email(),
  word: z.enum(['甲', '乙']),
  code: z.string().regex(/^\d+$/),
  few: z.number().min(1).max(3),
  own: z.string().refine((value) => value !== '坏', '不能写坏'),
});
const good = {
  ...{ text: '字', number: 1, int: 1, flag: true, list: ['a', 'b'], group: {}, record: {}, nothing: null },
  ...{ link: 'https://a.example', day: '2025-03-20', mail: 'a@b.example', word: '甲', code: '1', few: 2, own: '好' },
};

/** Each fault, with its field. */
const faults = (change: object): readonly string[] =>
  schema
    .safeParse({ ...good, ...change }, { reportInput: true })
    .error?.issues.map((issue) => `${issuePath(issue).join('.')}: ${issueText(issue)}`) ?? [];

test('issueText: nothing is wrong with what fits', () => {
  expect(faults({})).toEqual([]);
});

test.each<[object, string]>([
  [{ text: undefined }, 'text: 缺少这个字段'],
  [{ text: 7 }, 'text: 应为文字，实际为 7'],
  [{ text: false }, 'text: 应为文字，实际为 false'],
  [{ text: ['a'] }, 'text: 应为文字'],
  [{ text: '' }, 'text: 不能为空'],
  [{ number: '一' }, 'number: 应为数字，实际为「一」'],
  [{ int: 1.5 }, 'int: 应为整数，实际为 1.5'],
  [{ flag: '是' }, 'flag: 应为是（true）或否（false），实际为「是」'],
  [{ list: 'a' }, 'list: 应为列表，实际为「a」'],
  [{ list: ['a'] }, 'list: 至少要有 2 项'],
  [{ group: 1 }, 'group: 应为一组字段，实际为 1'],
  [{ record: 1 }, 'record: 应为一组字段，实际为 1'],
  [{ record: { A: '甲' } }, 'record.A: 只用小写字母，实际为「A」'],
  [{ nothing: 0 }, 'nothing: 应为空，实际为 0'],
  [{ link: 'a' }, 'link: 应为 http 或 https 网址，实际为「a」'],
  [{ day: '2025-3-20' }, 'day: 应为日期，如 2025-03-20，实际为「2025-3-20」'],
  [{ mail: 'a' }, 'mail: 应为email，实际为「a」'],
  [{ word: '丙' }, 'word: 只能是 甲、乙，实际为「丙」'],
  [{ code: 'a' }, 'code: 格式应为 /^\\d+$/，实际为「a」'],
  [{ few: 0 }, 'few: 至少为 1，实际为 0'],
  [{ few: 4 }, 'few: 至多为 3，实际为 4'],
  [{ own: '坏' }, 'own: 不能写坏，实际为「坏」'],
  [{ more: 1, most: 2 }, 'more: 不认识的字段 more、most；请核对拼写或删去'],
])('issueText of %j is “%s”', (change, text) => {
  expect(faults(change)[0]).toBe(text);
});
