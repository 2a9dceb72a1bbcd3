import type { CheckContext } from '../../data/import/check-context.ts';
import type { Checked, CheckSettings } from '../../data/import/checking.ts';
import type { OfficeFile } from '../../data/import/office-file.ts';

/** An office file as the reader put it in; cells that were pasted are one too. */
export interface OfficeBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file, then checks it as often as its settings change. */
export interface Checker {
  /** Replaces the file before. */
  readonly open: (file: OfficeBytes) => Promise<OfficeFile>;
  readonly check: (settings: CheckSettings) => Promise<Checked>;
  /** Loads what files of other formats are read with, before the network is gone. */
  readonly readAhead: () => Promise<void>;
  /** The table that was checked last as .xlsx, its faults marked. */
  readonly mark: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** The event by which the checker is handed to a page without workers; its `detail` starts it. */
export const benchEvent = 'bench';

/** One call to a worker, and what it answers: the two carry the same number. */
export interface Call {
  readonly number: number;
  readonly ask:
    | { readonly context: CheckContext }
    | { readonly file: OfficeBytes }
    | { readonly settings: CheckSettings }
    | { readonly readAhead: true }
    | { readonly mark: true };
}
export interface Reply {
  readonly number: number;
  readonly value: unknown;
  readonly error: string | null;
}
