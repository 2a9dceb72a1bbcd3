import { z } from 'zod';

const id = z.string().regex(/^[a-z]+$/, '只用小写字母');
const option = z.strictObject({ id, name: z.string().min(1) });
const question = z.strictObject({ question: z.string().min(1), options: z.array(option).min(2, '至少两个选项') });
const ids = z.array(id).min(1).optional();

const chooserSchema = z.strictObject({
  question: z.string().min(1),
  people: z
    .array(option.extend({ about: z.string(), guide: z.string(), level: question.optional(), want: question }))
    .min(2),
  measures: z.array(
    z.strictObject({
      measure: z.int(),
      cases: z.array(
        z.strictObject({
          when: z.strictObject({ who: ids, level: ids, want: ids }).optional(),
          applies: z.enum(['yes', 'later', 'no']),
          why: z.string().min(1),
          quote: z.string().min(1),
        }),
      ),
    }),
  ),
});

/** content/chooser.yaml: three questions and, for each measure, whom it concerns and why. */
export type Chooser = z.infer<typeof chooserSchema>;
export type Person = Chooser['people'][number];
export type Option = z.infer<typeof option>;
export type Case = Chooser['measures'][number]['cases'][number];

/** What somebody has answered so far: `level` stays null where that question is not asked, `want` until it is answered. */
export interface Answers {
  readonly who: Person;
  readonly level: Option | null;
  readonly want: Option | null;
}

/** The name of the answers' page: `professional-none-title`. */
export const pathOf = ({ who, level, want }: Answers): string =>
  [who, level, want].flatMap((answer) => (answer === null ? [] : [answer.id])).join('-');

/** Every page of answers below the first question: those that still ask and those that conclude. */
export function allAnswers({ people }: Chooser): readonly Answers[] {
  return people.flatMap((who) => {
    const levels = who.level?.options ?? [null];
    const asked = who.level === undefined ? [] : [{ who, level: null, want: null }];
    return [
      ...asked,
      ...levels.flatMap((level) => [
        { who, level, want: null },
        ...who.want.options.map((want) => ({ who, level, want })),
      ]),
    ];
  });
}

/** Whether all questions are answered. */
export const isComplete = ({ want }: Answers): boolean => want !== null;

const fits = (wanted: readonly string[] | undefined, answer: Option | null): boolean =>
  wanted === undefined || (answer !== null && wanted.includes(answer.id));

/** The case of a measure that holds for these answers: the first that fits. Throws when none does. */
export function caseFor(cases: readonly Case[], { who, level, want }: Answers): Case {
  const found = cases.find(({ when = {} }) => fits(when.who, who) && fits(when.level, level) && fits(when.want, want));
  if (found === undefined) throw new Error(`没有一个 case 适用于 ${pathOf({ who, level, want })}`);
  return found;
}

function problemsOf(chooser: Chooser, numbers: readonly number[], holds: (measure: number, quote: string) => boolean) {
  const complete = allAnswers(chooser).filter(isComplete);
  const present = chooser.measures.map(({ measure }) => measure);
  const missing = numbers.filter((number) => present.filter((each) => each === number).length !== 1);
  const known = new Set(
    chooser.people.flatMap(({ id: who, level, want }) => [
      who,
      ...[level, want].flatMap((each) => each?.options.map((one) => one.id) ?? []),
    ]),
  );
  const perMeasure = chooser.measures.flatMap(({ measure, cases }) => {
    const last = cases.at(-1);
    if (last === undefined || last.when !== undefined)
      return [`举措${String(measure)}：最后一个 case 不写 when，接住其余的人`];
    const used = new Set(complete.map((answers) => caseFor(cases, answers)));
    return cases.flatMap((each, index) => {
      const where = `举措${String(measure)}第 ${String(index + 1)} 个 case`;
      const unknown = [each.when?.who, each.when?.level, each.when?.want]
        .flatMap((list) => list ?? [])
        .filter((one) => !known.has(one));
      return [
        ...unknown.map((one) => `${where}：没有选项「${one}」`),
        ...(used.has(each) ? [] : [`${where}：永远轮不到它，请删去或移到前面`]),
        ...(holds(measure, each.quote) ? [] : [`${where}：「${each.quote}」不在这一条的原文里`]),
      ];
    });
  });
  if (missing.length + perMeasure.length > 0)
    return [...missing.map((number) => `举措${String(number)}应写一次`), ...perMeasure];
  return complete
    .filter((answers) => !chooser.measures.some(({ cases }) => caseFor(cases, answers).applies === 'yes'))
    .map((answers) => `${pathOf(answers)} 没有一条“与您有关”`);
}

/** The chooser, given as parsed YAML. `holds`: whether a measure's clause holds a quote. Throws one error, in Chinese, that lists every problem. */
export function readChooser(
  data: unknown,
  numbers: readonly number[],
  holds: (measure: number, quote: string) => boolean,
  file: string,
): Chooser {
  const checked = chooserSchema.safeParse(data);
  const problems = checked.success
    ? problemsOf(checked.data, numbers, holds)
    : checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`);
  if (problems.length > 0 || !checked.success) throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
}
