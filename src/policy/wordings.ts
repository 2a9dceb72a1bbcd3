import { z } from 'zod';
import { among, dayLike, distinct, filled, readAs } from './read.ts';

const wording = (figures: readonly string[] | null) =>
  z.strictObject({
    date: dayLike('2026-11-29'),
    pages: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/, '写作 图的编号/版的日期')
          .superRefine((page, context) => among(figures, '图')(figureOf(page), context)),
      )
      .min(1),
    was: filled,
    now: filled,
    why: filled,
  });

const figureOf = (page: string): string => page.split('/')[0] ?? '';

/** What a pinned page once said that was untrue of its numbers, and what it says now (表述更正). The numbers did not change. */
export type Wording = z.infer<ReturnType<typeof wording>>;

/** content/wordings.yaml, given as parsed YAML; `figures`: the ids that there are, null where they need not be looked up. Throws one error, in Chinese, that lists every problem. */
export const readWordings = (
  data: unknown,
  file: string,
  figures: readonly string[] | null = null,
): readonly Wording[] =>
  readAs(z.array(wording(figures)).superRefine(distinct(({ date, was }) => `${date} ${was}`)), data ?? [], file);
