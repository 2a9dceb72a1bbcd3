import { z } from 'zod';
import type { PlanClause } from './plan.ts';

/** What is wrong with an author's file: a line for each fault, `file [path] what`, or `file what` of the whole. `issues` are the same as the schema found them, for whoever tells them in other words. */
export class FaultyText extends Error {
  override readonly name = 'FaultyText';
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(file: string, issues: readonly z.core.$ZodIssue[]) {
    const said = issues.map(({ path, message }) => (path.length === 0 ? message : `[${path.join('.')}] ${message}`));
    super(said.map((line) => `${file} ${line}`).join('\n'));
    this.issues = issues;
  }
}

/** An author's file, given as parsed YAML, by its schema. Throws a FaultyText with every fault. */
export function readAs<S extends z.ZodType>(schema: S, data: unknown, file: string): z.output<S> {
  const checked = schema.safeParse(data, { reportInput: true });
  if (checked.success) return checked.data;
  throw new FaultyText(file, checked.error.issues);
}

/**
 * Refuses a name that is none of those known, field by field, so that it is told beside whatever else is wrong. While those could not
 * be read (null) every name passes. `what` it is a name of, or what to say of it.
 */
export const among =
  <T extends string | number>(
    known: readonly T[] | null,
    what: string | ((name: T) => string),
  ): ((name: T, context: z.RefinementCtx) => void) =>
  (name, context) => {
    if (known === null || known.includes(name)) return;
    const said = typeof what === 'string' ? `没有${what}「${String(name)}」` : what(name);
    context.addIssue({ code: 'custom', message: `${said}，可写：${known.join('、')}` });
  };

/** The same of measures: `没有举措11，可写：1、2`. */
export const amongMeasures = (numbers: readonly number[] | null) =>
  among(numbers, (number: number) => `没有举措${String(number)}`);

/** Refuses in a list what stands in it already, by the name of each; `field` is the one that holds the name, where there is one to be told. */
export const distinct =
  <T>(nameOf: (item: T) => string | number, ...field: readonly string[]) =>
  (items: readonly T[], context: z.RefinementCtx): void => {
    const names = items.map(nameOf);
    for (const [index, name] of names.entries())
      if (names.indexOf(name) < index)
        context.addIssue({ code: 'custom', path: [index, ...field], message: `「${String(name)}」写了两次` });
  };

/** The same where each is its own name: texts and numbers. */
export const eachOnce = distinct((name: string | number) => name);

/** A text that a reader will see: more than spaces. */
export const filled = z.string().trim().min(1, '不能空着');

/** A day that there is; `sample`: how one is written. */
export const dayLike = (sample: string) => z.iso.date(`日期写作 ${sample}，加引号`);

/** Words without their spaces, as quotes are compared. */
export const bare = (words: string): string => words.replace(/\s/g, '');

/** Whether a clause holds a quote. */
export const holdsQuote = ({ paragraphs }: Pick<PlanClause, 'paragraphs'>, quote: string): boolean =>
  bare(paragraphs.join('')).includes(bare(quote));
