/** The heading of the column that a check adds to an office's table; an import leaves it out. */
export const findingsColumn = '问题（自检所加）';

/** The sheet that lists all findings of a check. */
export const findingsSheet = {
  name: '全部问题（自检所加）',
  headings: ['行', '列', '表头', '轻重', '问题'],
} as const;
