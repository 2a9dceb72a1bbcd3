import type { Area } from '../../data/areas.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';
import { demoColumn } from '../../data/write-csv.ts';

/** What every description of the data says about the site that publishes it. */
export interface Publication {
  readonly name: string;
  readonly description: string;
  readonly city: string;
  readonly publisher: string;
  /** The plan behind the data: its name, its page and the day it was issued (`YYYY-MM-DD`). */
  readonly plan: {
    readonly title: string;
    readonly path: string;
    readonly date: string;
    /** Labels of its clauses and their parts, as the dataset of targets cites them. */
    readonly clauses: readonly string[];
  };
  /** `https://host`, or empty while none is configured. */
  readonly origin: string;
  /** The address of a path of this site, `/data/`: in full when the origin is known, else from the root. Both are valid references in every format here. */
  readonly link: (path: string) => string;
}

/** The words the data is checked against. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly areas: readonly Area[];
}

/** What invented data says of itself wherever it is described. */
export const demoWarning = demoColumn.value;

/** A licence that the publisher states, or null where sources.yaml says that there is none. */
export const statedLicence = (licence: string): string | null => (licence === '未注明' ? null : licence);

/** Whether a text is an address that a machine can follow. */
export const isAddress = (text: string): boolean => /^https?:\/\//.test(text);
