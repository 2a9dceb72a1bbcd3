/** The state of one published cell. A number is `final` or `provisional`; the other three carry `null`, and none of them is zero. */
export type Status = 'final' | 'provisional' | 'missing' | 'withheld' | 'pending';

/** The word for each state in the 状态 column of a release and on every page. */
export const statusWords: Readonly<Record<Status, string>> = {
  final: '正式',
  provisional: '初步',
  missing: '未公布',
  withheld: '不予公布',
  pending: '待发布',
};

/** Whether a cell of this state holds a number. */
export const hasNumber = (status: Status): boolean => status === 'final' || status === 'provisional';
