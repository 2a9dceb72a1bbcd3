import type { CheckContext } from '../../data/import/check-context.ts';
import type { Checked, CheckSettings } from '../../data/import/checking.ts';
import type { Sheet } from '../../data/import/sheet.ts';

/** An office file as the reader put it in; cells that were pasted are one too. */
export interface OfficeBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file, then checks it as often as its settings change. */
export interface Checker {
  /** Replaces the file before. */
  readonly open: (file: OfficeBytes) => Promise<readonly Sheet[]>;
  readonly check: (settings: CheckSettings) => Promise<Checked>;
  /** The table that was checked last as .xlsx, its faults marked. */
  readonly mark: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** One call to a worker, and what it answers: the two carry the same number. */
export interface Call {
  readonly number: number;
  readonly ask:
    | { readonly context: CheckContext }
    | { readonly file: OfficeBytes }
    | { readonly settings: CheckSettings }
    | { readonly mark: true };
}
export interface Reply {
  readonly number: number;
  readonly value: unknown;
  readonly error: string | null;
}
