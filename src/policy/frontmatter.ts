import { z } from 'zod';
import { among, amongMeasures, dayLike, distinct, eachOnce, filled } from './read.ts';

const short = filled.min(6, '至少 6 个字').max(60, '一句话，至多 60 个字');

const year = z.int().min(1900, '年份写四位数').max(2999, '年份写四位数');

/** The lines between `---` at the head of content/plan.mdx. */
export const planSchema = z.strictObject({
  title: filled.describe('计划的名称'),
  notice: filled.describe('印发通知的全称'),
  number: filled.describe('文号'),
  issuer: filled.describe('发布机构'),
  date: dayLike('2022-03-07').describe('成文日期'),
  addressees: filled.optional().describe('主送机关'),
  period: z
    .strictObject({ from: year, to: year, ended: z.boolean().describe('是否已届满，届满那天改成 true') })
    .refine(({ from, to }) => from <= to, '开始的年份 from 不能晚于结束的 to')
    .describe('实施期'),
});

/** What the head of a text may name; null where it need not be looked up. */
export interface HeadNames {
  /** Ids of the plan's clauses that are measures, and their numbers. */
  readonly clauses: readonly string[] | null;
  readonly measures: readonly number[] | null;
  readonly placeKinds: readonly string[] | null;
}

const anyName: HeadNames = { clauses: null, measures: null, placeKinds: null };

/** The same of a measure, for a plan that speaks to these audiences. */
export const measureSchema = (audiences: readonly string[], names = anyName) => {
  const audience = z.enum([...audiences]);
  return z.strictObject({
    clause: z.string().superRefine(among(names.clauses, '举措')).describe('计划中对应条款的编号，如 measure-1'),
    short: filled.max(8, '导航用名不超过 8 个字').describe('导航用的短名'),
    summary: filled.min(20, '一句话说清，至少 20 个字').max(70, '一句话说清，至多 70 个字').describe('一句话说清'),
    brief: z
      .strictObject({
        who: short.describe('给谁'),
        get: short.describe('得到什么'),
        now: short.describe('现在怎么办：“计划已届满，请问热线”由程序写在前面，这里写接着做什么'),
      })
      .describe('三句话'),
    open: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z-]+$/, '锚点只用小写字母和短横线'),
          what: filled.min(2).max(30, '至多 30 个字').describe('计划没写的是什么'),
          ask: filled.max(20, '至多 20 个字').optional().describe('问谁；不写就是热线或当地的部门'),
          say: filled.min(8).max(60, '至多 60 个字').describe('电话里怎么说，一句完整的话'),
        }),
      )
      .min(1, '至少一点')
      .superRefine(distinct(({ id }) => id))
      .describe('计划没写的，每一点只写一次，正文里不再提'),
    bring: z.array(filled.min(4)).min(1, '至少一条').max(8, '至多 8 条').describe('清单：先备好什么'),
    meanings: z.array(filled).min(1).describe('原文每一句的意思，一句一条，次序与原文相同'),
    audience: z.array(audience).min(1).superRefine(eachOnce).describe('谁能受益'),
    placeKind: z
      .string()
      .superRefine(among(names.placeKinds, '场所类型'))
      .optional()
      .describe('相关场所的类型编号，见 content/vocabulary.yaml'),
    related: z
      .array(z.int().superRefine(amongMeasures(names.measures)))
      .superRefine(eachOnce)
      .describe('相关举措的序号'),
    keywords: z.array(filled).min(3).max(8).superRefine(eachOnce).describe('读者会搜索的词'),
  });
};

/** The same of a guide. */
export const guideSchema = (audiences: readonly string[], names = anyName) =>
  z.strictObject({
    title: filled.describe('指引的标题'),
    audience: z.enum([...audiences]).describe('写给谁'),
    summary: filled.describe('一句话说清'),
    measures: z
      .array(
        z.strictObject({
          measure: z.int().superRefine(amongMeasures(names.measures)),
          why: filled.min(8).max(40, '一句话，至多 40 个字'),
        }),
      )
      .min(1)
      .superRefine(distinct(({ measure }) => measure))
      .describe('有关的举措，按遇到的先后，各写一句为什么'),
    places: z
      .array(z.string().superRefine(among(names.placeKinds, '场所类型')))
      .superRefine(eachOnce)
      .describe('要去的场所，写类型编号，见 content/vocabulary.yaml'),
  });
