/** The ground floor. What comes in: one number or one text. What goes out: its state, its words, its escaped form. No room is known here. */

/** The state of one published cell. `final` and `provisional` carry a number; the other three carry `null`, and none of them is zero. */
export type Status = 'final' | 'provisional' | 'missing' | 'withheld' | 'pending';

/** The word for each state in the 状态 column of a release, in tables, drawings and sentences. */
export const statusWords: Readonly<Record<Status, string>> = {
  final: '正式',
  provisional: '初步',
  missing: '未公布',
  withheld: '不予公布',
  pending: '待发布',
};

/** Whether a cell of this state holds a number. */
export const hasNumber = (status: Status): boolean => status === 'final' || status === 'provisional';

/** One published or reckoned number. `ref` is its address (`engineers/2025/全市/领军工程师`) and comes back as `data-cell` in drawings and tables. */
export interface Datum {
  readonly value: number | null;
  readonly status: Status;
  readonly ref: string;
  /** Replaces the direct label that a drawing would write; an empty one leaves it out. */
  readonly label?: string;
  /** How large a drawing shows it, where that is not its value but a relation to another number: a share, a rate, a gap. Its `label` says it then. */
  readonly drawn?: number;
}

/** A number that is there, provisional or final. */
export type KnownDatum = Datum & { readonly value: number };

/** Whether a number is there. Zero is. */
export const isKnown = (datum: Datum): datum is KnownDatum => datum.value !== null;
