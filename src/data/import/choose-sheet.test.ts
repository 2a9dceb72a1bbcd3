import { expect, test } from 'vitest';
import { datasets } from '../registry.ts';
import { testKnown } from '../testing.ts';
import { chooseSheet } from './choose-sheet.ts';
import { knownHeadings } from './heading-cell.ts';
import { questionList, type Answers } from './question.ts';
import type { Sheet } from './sheet.ts';

const table = ['年份,地区,层级,人数', '2024,甲区,初阶,3'];
const cover = ['填表说明', '请按时报送。'];
const other = ['姓名,分数', '某,3'];

const sheet = (name: string, lines: readonly string[], visibility: Sheet['visibility'] = 'visible'): Sheet => ({
  ...{ name, visibility, problems: [], remarks: [] },
  records: lines.map((text, index) => ({ line: index + 1, cells: text.split(',') })),
});

/** The sheet that is read, those left out, and the questions. */
function chosen(sheets: readonly Sheet[], answers: Answers = {}): string {
  const list = questionList(answers);
  const found = chooseSheet(sheets, knownHeadings(datasets.engineers, testKnown), list);
  const name = found.layout === undefined ? '-' : (found.sheet?.name ?? '-');
  return [name, ...found.others, ...list.questions.map(({ id }) => `? ${id}`)].join(' ');
}

test.each<[string, readonly Sheet[], Answers, string]>([
  ['the one that fits', [sheet('说明', cover), sheet('表', table)], {}, '表 「说明」'],
  ['none, and asks, where two fit', [sheet('2024', table), sheet('2025', table)], {}, '- ? sheet'],
  ['the one that is named', [sheet('2024', table), sheet('2025', table)], { sheet: '2025' }, '2025 「2024」'],
  ['none by a name that is none', [sheet('2024', table), sheet('2025', table)], { sheet: '旧' }, '- ? sheet'],
  [
    'the visible one',
    [sheet('表', table), sheet('旧表', table, 'hidden')],
    {},
    '表 「旧表」（隐藏） ? ignore:sheet:旧表',
  ],
  [
    'it once the other is left out',
    [sheet('表', table), sheet('旧表', table, 'hidden')],
    { 'ignore:sheet:旧表': 'yes' },
    '表 「旧表」（隐藏）',
  ],
  ['a hidden one only by name', [sheet('说明', cover), sheet('旧表', table, 'hidden')], {}, '- ? sheet'],
  [
    'one beside other data, and asks',
    [sheet('表', table), sheet('名单', other)],
    {},
    '表 「名单」 ? ignore:sheet:名单',
  ],
  [
    'one beside a note that may change its numbers, and asks',
    [sheet('表', table), sheet('说明', ['本表人数单位为百人'])],
    {},
    '表 「说明」 ? ignore:sheet:说明',
  ],
  ['the one that is filled in', [sheet('表', table), sheet('空表', table.slice(0, 1))], {}, '表 「空表」'],
  ['none where none fits', [sheet('说明', cover)], {}, '-'],
])('chooseSheet(sheets) takes %s', (_name, sheets, answers, expected) => {
  expect(chosen(sheets, answers)).toBe(expected);
});
