import { z } from 'zod';
import { datasetNames } from './registry.ts';

/** Refuses a list in which two have the same id or name: each names a page or a column. */
function checkUnique(list: readonly { readonly id: string; readonly name: string }[], context: z.RefinementCtx): void {
  for (const field of ['id', 'name'] as const)
    for (const [index, each] of list.entries())
      if (list.findIndex((other) => other[field] === each[field]) < index)
        context.addIssue({ code: 'custom', path: [index, field], message: `「${each[field]}」前面用过了` });
}

/** A text that a reader will see: more than spaces. */
const filled = z.string().trim().min(1, '不能空着');

/** Refuses what a list holds already, by the name of each. */
const eachOnce =
  <T>(nameOf: (item: T) => string) =>
  (list: readonly T[], context: z.RefinementCtx): void => {
    const names = list.map(nameOf);
    for (const [index, name] of names.entries())
      if (names.indexOf(name) < index)
        context.addIssue({ code: 'custom', path: [index], message: `「${name}」前面用过了` });
  };

const texts = z
  .array(filled)
  .min(1)
  .superRefine(eachOnce((text) => text));

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, '只用小写字母、数字和连字符，以字母开头');

const year = z.int().min(1900, '年份写四位数').max(2999, '年份写四位数');

/** content/vocabulary.yaml: the words that this plan counts with. Another plan changes this file, not the code. */
export const vocabularySchema = z.strictObject({
  /** First and last year of the plan. */
  period: z
    .strictObject({ from: year, to: year })
    .refine(({ from, to }) => from <= to, '开始的年份 from 不能晚于结束的 to'),
  /** Where a place can lie: WGS-84 decimal degrees, and the greatest distance in km from the seat of its own county. */
  bounds: z
    .strictObject({ west: z.number(), east: z.number(), south: z.number(), north: z.number(), seatKm: z.number() })
    .refine(({ west, east }) => west < east, '西边的经度 west 应小于东边的 east')
    .refine(({ south, north }) => south < north, '南边的纬度 south 应小于北边的 north')
    .refine(({ seatKm }) => seatKm > 0, '最远的公里数 seatKm 应大于 0'),
  /** Kinds of engineers with a yearly target, lowest first. `name` is used in 层级 and in targets 指标. */
  tiers: z
    .array(z.strictObject({ id, name: filled, about: z.string() }))
    .min(1)
    .superRefine(checkUnique),
  /** Kinds of places with a target for the last year. `name` is used in 类型 and in targets 指标. */
  placeKinds: z
    .array(
      z.strictObject({
        id,
        name: filled,
        short: filled,
        unit: filled,
        /** Number of the measure that creates it. */
        measure: z.int(),
        /** What a visitor chooses it for in the finder, as a verb phrase. */
        task: filled,
        /** What the plan says is done there, as a sentence without its full stop; left out where it does not say. */
        here: filled.optional(),
        about: z.string(),
        /** Whether its places are counters of a government office, as search engines understand it. */
        office: z.boolean().optional(),
        /** Only places of these 级别 count towards the target; left out, all do. */
        levels: texts.optional(),
      }),
    )
    .min(1)
    .superRefine(checkUnique),
  /** What this plan calls a dataset and says of it; a dataset left out has its general name. */
  datasets: z.partialRecord(z.enum(datasetNames), z.strictObject({ title: filled, about: z.string() })).optional(),
  /** What all tiers are together, as charts name them. */
  allTiers: filled,
  /** What the plan itself calls all tiers together; left out where it has no such word. */
  togetherInPlan: filled.optional(),
  /** Who stands behind a place and answers for it, as the pages name it. */
  authority: filled,
  /** Why a visitor should look in the own county first, in a sentence. */
  ownFirst: filled,
  /** What a visitor looks for in the directory, in the hint of the search field. */
  lookedFor: filled,
  /** Whom the measures and guides speak to; `audience` of both knows these alone. */
  audiences: texts,
  /** Who does something in the plan, as columns of one table. `words` are those by which `who` and `unsure` of content/relations.yaml name them. */
  actors: z
    .array(z.strictObject({ name: filled, words: texts }))
    .min(1)
    .superRefine(eachOnce(({ name }) => name)),
  /** Whom `professionals` counts, and the levels of one of its groups, highest first, where a baseline of the time before the plan is published. */
  baseline: z
    .strictObject({
      people: filled,
      group: filled,
      levels: texts,
    })
    .optional(),
  /** Measures without a target: what is counted instead. A `stock` is a year-end total, a `flow` what came in the year. */
  indicators: z
    .array(
      z.strictObject({
        id,
        name: filled,
        unit: filled,
        measure: z.int(),
        type: z.enum(['stock', 'flow']),
        about: z.string(),
      }),
    )
    .superRefine(checkUnique),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
