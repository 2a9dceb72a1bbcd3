import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import vocabulary from '../content/vocabulary.yaml?raw';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期写作 2022-03-07，加引号');
const { audiences } = parse(vocabulary) as { readonly audiences: readonly string[] };
const audience = z.enum([...audiences]);

const plan = defineCollection({
  loader: glob({ pattern: 'plan.mdx', base: './content' }),
  schema: z.strictObject({
    title: z.string().describe('计划的名称'),
    notice: z.string().describe('印发通知的全称'),
    number: z.string().describe('文号'),
    issuer: z.string().describe('发布机构'),
    date: day.describe('成文日期'),
    addressees: z.string().optional().describe('主送机关'),
    period: z
      .strictObject({ from: z.int(), to: z.int(), ended: z.boolean().describe('是否已届满，届满那天改成 true') })
      .describe('实施期'),
  }),
});

const measures = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/measures' }),
  schema: z.strictObject({
    clause: z.string().describe('计划中对应条款的编号，如 measure-1'),
    short: z.string().max(8, '导航用名不超过 8 个字').describe('导航用的短名'),
    summary: z.string().min(20, '一句话说清，至少 20 个字').max(70, '一句话说清，至多 70 个字').describe('一句话说清'),
    meanings: z.array(z.string()).min(1).describe('原文每一句的意思，一句一条，次序与原文相同'),
    audience: z.array(audience).min(1).describe('谁能受益'),
    figures: z.array(z.string()).describe('本页出现的图，按编号'),
    placeKind: z.string().optional().describe('相关场所的类型编号，见 content/vocabulary.yaml'),
    related: z.array(z.int()).describe('相关举措的序号'),
    keywords: z.array(z.string()).min(3).max(8).describe('读者会搜索的词'),
  }),
});

const guides = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/guides' }),
  schema: z.strictObject({
    title: z.string().describe('指引的标题'),
    audience: audience.describe('写给谁'),
    summary: z.string().describe('一句话说清'),
    measures: z
      .array(z.strictObject({ measure: z.int(), why: z.string().min(8).max(40, '一句话，至多 40 个字') }))
      .min(1)
      .describe('有关的举措，按遇到的先后，各写一句为什么'),
    places: z.array(z.string()).describe('要去的场所，写类型编号，见 content/vocabulary.yaml'),
  }),
});

export const collections = { plan, measures, guides };
