import { z } from 'zod';

const id = z.string().regex(/^[a-z]+$/, '只用小写字母');
const option = z.strictObject({ id, name: z.string().min(1) });
const question = z.strictObject({ question: z.string().min(1), options: z.array(option).min(2, '至少两个选项') });
const ids = z.array(id).min(1).optional();
const pathName = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, '写作 专业-选项-选项 这样的网址');

const caseSchema = z
  .strictObject({
    when: z.strictObject({ who: ids, level: ids, want: ids }).optional(),
    applies: z.enum(['yes', 'later', 'no']),
    why: z.string().min(1),
    /** What to ask first, where the plan leaves open whether it means this person. */
    ask: z.string().min(1).optional(),
    /** Of content/rules.yaml: the rule that the reason rests on besides the plan. */
    rule: z.string().optional(),
    quote: z.string().min(1),
  })
  .refine(({ applies, ask }) => ask === undefined || applies === 'yes', '要先问的（ask），applies 一律写 yes');

const chooserSchema = z.strictObject({
  question: z.string().min(1),
  people: z
    .array(option.extend({ about: z.string(), guide: z.string(), level: question.optional(), want: question }))
    .min(2),
  /** Names of pages that were, and of the pages that took their place. */
  moved: z.record(pathName, pathName).default({}),
  measures: z.array(z.strictObject({ measure: z.int(), cases: z.array(caseSchema) })),
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

/** What the reasons of a chooser may rest on. */
export interface Grounds {
  /** Numbers of the plan's measures. */
  readonly measures: readonly number[];
  /** Ids of content/rules.yaml; null where it could not be read, then none is looked up. */
  readonly rules: readonly string[] | null;
  /** Names of the guides; null where they need not be looked up. */
  readonly guides: readonly string[] | null;
  /** Whether a measure's clause holds a quote. */
  readonly holds: (measure: number, quote: string) => boolean;
}

const fits = (wanted: readonly string[] | undefined, answer: Option | null): boolean =>
  wanted === undefined || (answer !== null && wanted.includes(answer.id));

/** The case of a measure that holds for these answers: the first that fits. Throws when none does. */
export function caseFor(cases: readonly Case[], { who, level, want }: Answers): Case {
  const found = cases.find(({ when = {} }) => fits(when.who, who) && fits(when.level, level) && fits(when.want, want));
  if (found === undefined) throw new Error(`没有一个 case 适用于 ${pathOf({ who, level, want })}`);
  return found;
}

/** 没有写到您 is said of a person, so what they want does not change it. */
function flips({ measures }: Chooser, complete: readonly Answers[]): readonly string[] {
  const people = Map.groupBy(complete, (answers) => pathOf({ ...answers, want: null }));
  return measures.flatMap(({ measure, cases }) =>
    [...people].flatMap(([person, all]) => {
      const no = all.filter((answers) => caseFor(cases, answers).applies === 'no');
      return no.length === 0 || no.length === all.length
        ? []
        : [`举措${String(measure)}对 ${person} 有时写 no、有时不写：no 只看原文写没写到这个人，与想做什么无关`];
    }),
  );
}

function strays(chooser: Chooser): readonly string[] {
  const paths = new Set([...chooser.people.map(({ id: who }) => who), ...allAnswers(chooser).map(pathOf)]);
  return Object.entries(chooser.moved).flatMap(([from, to]) => [
    ...(paths.has(from) ? [`[moved] ${from} 现在有这一页`] : []),
    ...(paths.has(to) ? [] : [`[moved] 没有 ${to} 这一页`]),
  ]);
}

const guideFaults = ({ people }: Chooser, { guides }: Grounds): readonly string[] =>
  people.flatMap(({ guide }, index) =>
    guides === null || guides.includes(guide)
      ? []
      : [`[people.${index}.guide] 没有指引「${guide}」，可写：${guides.join('、')}`],
  );

function problemsOf(chooser: Chooser, grounds: Grounds) {
  const { measures: numbers, rules, holds } = grounds;
  const complete = allAnswers(chooser).filter(isComplete);
  const present = chooser.measures.map(({ measure }) => measure);
  const missing = numbers.filter((number) => present.filter((each) => each === number).length !== 1);
  const known = new Set(
    chooser.people.flatMap(({ id: who, level, want }) => [
      who,
      ...[level, want].flatMap((each) => each?.options.map((one) => one.id) ?? []),
    ]),
  );
  const perMeasure = chooser.measures.flatMap(({ measure, cases }, position) => {
    const last = cases.at(-1);
    if (last === undefined || last.when !== undefined)
      return [`[measures.${position}.cases] 举措${String(measure)}：最后一个 case 不写 when，接住其余的人`];
    const used = new Set(complete.map((answers) => caseFor(cases, answers)));
    return cases.flatMap((each, index) => {
      const at = (field: string): string =>
        `[measures.${position}.cases.${index}${field}] 举措${String(measure)}第 ${String(index + 1)} 个 case`;
      const unknown = Object.entries(each.when ?? {}).flatMap(([name, list]) =>
        (list ?? []).filter((one) => !known.has(one)).map((one) => `${at(`.when.${name}`)}：没有选项「${one}」`),
      );
      return [
        ...unknown,
        ...(used.has(each) ? [] : [`${at('')}：永远轮不到它，请删去或移到前面`]),
        ...(holds(measure, each.quote) ? [] : [`${at('.quote')}：「${each.quote}」不在这一条的原文里`]),
        ...(each.rule === undefined || rules === null || rules.includes(each.rule)
          ? []
          : [`${at('.rule')}：没有规定「${each.rule}」，可写：${rules.join('、')}`]),
      ];
    });
  });
  const perPerson = guideFaults(chooser, grounds);
  if (missing.length + perMeasure.length + perPerson.length > 0)
    return [...perPerson, ...missing.map((number) => `举措${String(number)}应写一次`), ...perMeasure];
  const unanswered = complete
    .filter((answers) => !chooser.measures.some(({ cases }) => caseFor(cases, answers).applies === 'yes'))
    .map((answers) => `${pathOf(answers)} 没有一条“与您有关”`);
  return [...unanswered, ...flips(chooser, complete), ...strays(chooser)];
}

/** The chooser, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export function readChooser(data: unknown, grounds: Grounds, file: string): Chooser {
  const checked = chooserSchema.safeParse(data);
  const problems = checked.success
    ? problemsOf(checked.data, grounds)
    : checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`);
  if (problems.length > 0 || !checked.success) throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
}
