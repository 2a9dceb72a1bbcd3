import type { Term } from './file.ts';
import type { Quantity } from './quantity.ts';
import type { When } from './tokens.ts';

/** What a statement is about, as far as its sentence says. */
export interface Subject {
  readonly when: When | undefined;
  /** Undefined where the sentence names no area. */
  readonly area: string | undefined;
  /** What is counted; several where one name is used in several datasets. */
  readonly terms: readonly Term[];
  /** 累计: since the plan began. */
  readonly isTotal: boolean;
}

/** One thing that a sentence states, with nothing left over. */
export type Statement =
  | { readonly type: 'value'; readonly of: Subject; readonly quantity: Quantity; readonly isProvisional: boolean }
  | {
      readonly type: 'change';
      readonly of: Subject;
      /** `before`: the year before. */
      readonly since: When | 'before';
      readonly way: -1 | 0 | 1;
      readonly quantity: Quantity | null;
      /** As written, for quoting: `多55人`. */
      readonly text: string;
    }
  | {
      readonly type: 'distance';
      readonly of: Subject;
      readonly way: 'over' | 'short' | 'exact' | 'reached';
      readonly quantity: Quantity | null;
      readonly text: string;
    }
  | {
      readonly type: 'share';
      readonly of: Subject;
      readonly wholeArea: string;
      readonly whole: Quantity | null;
      readonly percent: Quantity;
    }
  | {
      readonly type: 'rank';
      readonly of: Subject;
      readonly areas: readonly string[];
      readonly end: 'most' | 'least';
      readonly isTie: boolean;
      /** Among how many published ones; `all` where the sentence does not limit it. */
      readonly scope: number | 'all';
      readonly text: string;
    }
  | { readonly type: 'target'; readonly of: Subject; readonly isYearly: boolean; readonly quantity: Quantity }
  | { readonly type: 'sum'; readonly parts: readonly Subject[]; readonly quantity: Quantity };

/** The statements of one type. */
export type Of<Type extends Statement['type']> = Extract<Statement, { readonly type: Type }>;
