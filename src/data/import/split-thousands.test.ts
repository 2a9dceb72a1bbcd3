import { expect, test } from 'vitest';
import { problemList } from '../problem.ts';
import { reportSplitThousands } from './split-thousands.ts';

test.each([
  [['2024', '1', '234'], 2, 1],
  [['2024', '1', '初步'], 2, 0],
  [['2024', '1', '23'], 2, 0],
  [['2024', '1234', '234'], 2, 0],
  [['234', '1', ''], 0, 0],
])('reportSplitThousands(%j with remarks in %d) finds %d', (cells, note, count) => {
  const { problems, report } = problemList('表.csv');
  reportSplitThousands([{ line: 2, cells }], [{ index: 1, heading: '人数' }], note, report);
  expect(problems).toHaveLength(count);
});
