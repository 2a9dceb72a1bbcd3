import { z } from 'zod';
import { datasetNames } from './registry.ts';

/** Refuses a list in which two have the same id or name: each names a page or a column. */
function checkUnique(list: readonly { readonly id: string; readonly name: string }[], context: z.RefinementCtx): void {
  for (const field of ['id', 'name'] as const)
    for (const [index, each] of list.entries())
      if (list.findIndex((other) => other[field] === each[field]) < index)
        context.addIssue({ code: 'custom', path: [index, field], message: `「${each[field]}」前面用过了` });
}

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, '只用小写字母、数字和连字符，以字母开头');

/** content/vocabulary.yaml: the words that this plan counts with. Another plan changes this file, not the code. */
export const vocabularySchema = z.strictObject({
  /** First and last year of the plan. */
  period: z
    .strictObject({ from: z.int(), to: z.int() })
    .refine(({ from, to }) => from <= to, '开始的年份 from 不能晚于结束的 to'),
  /** Where a place can lie: WGS-84 decimal degrees, and the greatest distance in km from the seat of its own county. */
  bounds: z
    .strictObject({ west: z.number(), east: z.number(), south: z.number(), north: z.number(), seatKm: z.number() })
    .refine(({ west, east }) => west < east, '西边的经度 west 应小于东边的 east')
    .refine(({ south, north }) => south < north, '南边的纬度 south 应小于北边的 north')
    .refine(({ seatKm }) => seatKm > 0, '最远的公里数 seatKm 应大于 0'),
  /** Kinds of engineers with a yearly target, lowest first. `name` is used in 层级 and in targets 指标. */
  tiers: z
    .array(z.strictObject({ id, name: z.string().min(1), about: z.string() }))
    .min(1)
    .superRefine(checkUnique),
  /** Kinds of places with a target for the last year. `name` is used in 类型 and in targets 指标. */
  placeKinds: z
    .array(
      z.strictObject({
        id,
        name: z.string(),
        short: z.string(),
        unit: z.string(),
        /** Number of the measure that creates it. */
        measure: z.int(),
        /** What a visitor chooses it for in the finder, as a verb phrase. */
        task: z.string(),
        /** What the plan says is done there, as a sentence without its full stop; left out where it does not say. */
        here: z.string().optional(),
        about: z.string(),
        /** Whether its places are counters of a government office, as search engines understand it. */
        office: z.boolean().optional(),
        /** Only places of these 级别 count towards the target; left out, all do. */
        levels: z.array(z.string()).optional(),
      }),
    )
    .min(1)
    .superRefine(checkUnique),
  /** What this plan calls a dataset and says of it; a dataset left out has its general name. */
  datasets: z.partialRecord(z.enum(datasetNames), z.strictObject({ title: z.string(), about: z.string() })).optional(),
  /** What all tiers are together, as charts name them. */
  allTiers: z.string().min(1),
  /** What the plan itself calls all tiers together; left out where it has no such word. */
  togetherInPlan: z.string().min(1).optional(),
  /** Who stands behind a place and answers for it, as the pages name it. */
  authority: z.string().min(1),
  /** Why a visitor should look in the own county first, in a sentence. */
  ownFirst: z.string().min(1),
  /** What a visitor looks for in the directory, in the hint of the search field. */
  lookedFor: z.string().min(1),
  /** Whom the measures and guides speak to; `audience` of both knows these alone. */
  audiences: z.array(z.string()).min(1),
  /** Who does something in the plan, as columns of one table. `words` are those by which `who` and `unsure` of content/relations.yaml name them. */
  actors: z.array(z.strictObject({ name: z.string().min(1), words: z.array(z.string().min(1)).min(1) })).min(1),
  /** Whom `professionals` counts, and the levels of one of its groups, highest first, where a baseline of the time before the plan is published. */
  baseline: z
    .strictObject({
      people: z.string().min(1),
      group: z.string().min(1),
      levels: z.array(z.string().min(1)).min(1),
    })
    .optional(),
  /** Measures without a target: what is counted instead. A `stock` is a year-end total, a `flow` what came in the year. */
  indicators: z
    .array(
      z.strictObject({
        id,
        name: z.string(),
        unit: z.string(),
        measure: z.int(),
        type: z.enum(['stock', 'flow']),
        about: z.string(),
      }),
    )
    .superRefine(checkUnique),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
