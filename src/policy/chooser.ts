import { z } from 'zod';
import { among, amongMeasures, distinct, filled, readAs } from './read.ts';

const id = z.string().regex(/^[a-z]+$/, '只用小写字母');
const option = z.strictObject({ id, name: filled });
const question = z.strictObject({
  question: filled,
  options: z
    .array(option)
    .min(2, '至少两个选项')
    .superRefine(distinct(({ id }) => id, 'id')),
});
const pathName = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, '写作 专业-选项-选项 这样的网址');

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

/** What a file may name, its own options included. */
interface Known extends Grounds {
  readonly options: readonly string[] | null;
}

const caseSchema = ({ rules, options }: Known) => {
  const ids = z
    .array(id.superRefine(among(options, '选项')))
    .min(1)
    .optional();
  return z
    .strictObject({
      when: z.strictObject({ who: ids, level: ids, want: ids }).optional(),
      applies: z.enum(['yes', 'later', 'no']),
      why: filled,
      /** What to ask first, where the plan leaves open whether it means this person. */
      ask: filled.optional(),
      /** Of content/rules.yaml: the rule that the reason rests on besides the plan. */
      rule: z.string().superRefine(among(rules, '规定')).optional(),
      quote: filled,
    })
    .refine(({ applies, ask }) => ask === undefined || applies === 'yes', '要先问的（ask），applies 一律写 yes');
};

const measureSchema = (known: Known) =>
  z
    .strictObject({
      measure: z.int().superRefine(amongMeasures(known.measures)),
      cases: z.array(caseSchema(known)),
    })
    .superRefine(({ measure, cases }, context) => {
      for (const [index, { quote }] of cases.entries())
        if (known.measures.includes(measure) && !known.holds(measure, quote))
          context.addIssue({
            code: 'custom',
            path: ['cases', index, 'quote'],
            message: `「${quote}」不在举措${String(measure)}的原文里`,
          });
    });

const chooserSchema = (known: Known) =>
  z.strictObject({
    question: filled,
    people: z
      .array(
        option.extend({
          about: z.string(),
          guide: z.string().superRefine(among(known.guides, '指引')),
          level: question.optional(),
          want: question,
        }),
      )
      .min(2)
      .superRefine(distinct(({ id }) => id, 'id')),
    /** Names of pages that were, and of the pages that took their place. */
    moved: z.record(pathName, pathName).default({}),
    measures: z.array(measureSchema(known)),
  });

const asked = z.looseObject({ options: z.array(z.looseObject({ id })) });
const answering = z.looseObject({
  people: z.array(z.looseObject({ id, level: asked.optional(), want: asked })),
});

/** The ids of all options in a file that need not be right; null where they cannot be read. */
function optionsIn(data: unknown): readonly string[] | null {
  const people = answering.safeParse(data).data?.people;
  if (people === undefined) return null;
  const asked = people.flatMap(({ level, want }) => [...(level?.options ?? []), ...want.options]);
  return [...new Set([...people, ...asked].map((each) => each.id))];
}

/** content/chooser.yaml: three questions and, for each measure, whom it concerns and why. */
export type Chooser = z.infer<ReturnType<typeof chooserSchema>>;
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
    ...(paths.has(from) ? [`${from} 现在有这一页`] : []),
    ...(paths.has(to) ? [] : [`没有 ${to} 这一页`]),
  ]);
}

/** Cases that nobody's answers reach, and measures whose last case does not take all others. */
function checkReached({ measures }: Chooser, complete: readonly Answers[], context: z.RefinementCtx): boolean {
  let isWhole = true;
  const refuse = (path: readonly PropertyKey[], message: string): void => {
    isWhole = false;
    context.addIssue({ code: 'custom', path: [...path], message });
  };
  for (const [position, { measure, cases }] of measures.entries()) {
    const at = ['measures', position, 'cases'];
    const last = cases.at(-1);
    if (last === undefined || last.when !== undefined)
      refuse(at, `举措${String(measure)}：最后一个 case 不写 when，接住其余的人`);
    else {
      const used = new Set(complete.map((answers) => caseFor(cases, answers)));
      for (const [index, each] of cases.entries())
        if (!used.has(each)) refuse([...at, index], '永远轮不到它，请删去或移到前面');
    }
  }
  return isWhole;
}

/** What is wrong with a chooser as a whole: measures left out or twice, cases never reached, and then who is told nothing or two things. */
function checkWhole(chooser: Chooser, numbers: readonly number[], context: z.RefinementCtx): void {
  // What follows from an answer that is written wrong would hide it.
  if (context.issues.some(({ path }) => path?.[0] === 'people')) return;
  const complete = allAnswers(chooser).filter(isComplete);
  const present = chooser.measures.map(({ measure }) => measure);
  const missing = numbers.filter((number) => present.filter((each) => each === number).length !== 1);
  const tell = (messages: readonly string[], ...path: readonly PropertyKey[]): void => {
    for (const message of messages) context.addIssue({ code: 'custom', path: [...path], message });
  };
  tell(missing.map((number) => `举措${String(number)}应写一次`));
  if (!checkReached(chooser, complete, context) || missing.length > 0) return;
  const isConcerned = (answers: Answers): boolean =>
    chooser.measures.some(({ cases }) => caseFor(cases, answers).applies === 'yes');
  const unanswered = complete.filter((answers) => !isConcerned(answers));
  tell([...unanswered.map((answers) => `${pathOf(answers)} 没有一条“与您有关”`), ...flips(chooser, complete)]);
  tell(strays(chooser), 'moved');
}

/** The chooser, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export const readChooser = (data: unknown, grounds: Grounds, file: string): Chooser =>
  readAs(
    chooserSchema({ ...grounds, options: optionsIn(data) }).superRefine((chooser, context) =>
      checkWhole(chooser, grounds.measures, context),
    ),
    data,
    file,
  );
