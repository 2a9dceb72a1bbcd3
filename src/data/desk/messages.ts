/** What the desk and its page say to each other, as JSON. Text is Chinese and ready to be shown. */

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'date' | 'choice';
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What a `choice` offers. */
  readonly choices?: readonly Choice[];
}

/** Fields that belong together. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** A form of the desk: the page draws it, the desk checks what comes back. */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** What it changes and what to know before, one paragraph each. */
  readonly about: readonly string[];
  /** The records that it can show, where it is about one of several; `value` is the one shown. */
  readonly records?: { readonly label: string; readonly value: string; readonly choices: readonly Choice[] };
  readonly groups: readonly FieldGroup[];
  /** The word on its button. */
  readonly submit: string;
}

/** What a form was filled with, by name of field. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with a field; `name` is empty when the form as a whole is meant. */
export interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** A choice that only the editor can make. */
export interface DeskQuestion {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** A published cell that the draft says differently, and why. */
export interface DeskDifference {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly reason: string;
}

/** A sentence or number of the site, before and after. */
export interface Effect {
  /** Name of the figure or file. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/** A draft as the desk understands it. Nothing of it is in the project before it is published. */
export interface Review {
  readonly what: string;
  /** False while anything below waits for the editor. */
  readonly ready: boolean;
  /** What keeps it from being published, each with its place. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly questions: readonly DeskQuestion[];
  /** What was read and how, line by line. */
  readonly facts: readonly string[];
  readonly differences: readonly DeskDifference[];
  /** States that are new: 待发布, 未公布 and 不予公布, by address. */
  readonly states: readonly string[];
  /** The source form of a release; null where there is none. */
  readonly source: Form | null;
  readonly sourceErrors: readonly FieldError[];
  readonly effects: readonly Effect[];
}

/** How the publishing is going, or went. */
export interface Progress {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  readonly what: string;
  readonly step: string;
  readonly seconds: number;
  /** When done: what to do next; when failed: what is wrong. */
  readonly lines: readonly string[];
}

/** What the page starts with. */
export interface DeskState {
  /** What the editor must know first: a publishing that was cut off, a year without holidays. */
  readonly remarks: readonly string[];
  readonly forms: readonly { readonly id: string; readonly title: string }[];
  readonly today: string;
  readonly review: Review | null;
  readonly progress: Progress;
}
