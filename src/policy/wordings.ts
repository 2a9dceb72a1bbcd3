import { z } from 'zod';

const filled = z.string().trim().min(1, '不能空着');

const wording = z.strictObject({
  date: z.iso.date('日期写作 2026-11-29，加引号'),
  pages: z.array(z.string().regex(/^[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/, '写作 图的编号/版的日期')).min(1),
  was: filled,
  now: filled,
  why: filled,
});

/** What a pinned page once said that was untrue of its numbers, and what it says now (表述更正). The numbers did not change. */
export type Wording = z.infer<typeof wording>;

/** content/wordings.yaml, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export function readWordings(data: unknown, file: string): readonly Wording[] {
  const checked = z.array(wording).safeParse(data ?? []);
  if (checked.success) return checked.data;
  throw new Error(checked.error.issues.map(({ path, message }) => `${file} [${path.join('.')}] ${message}`).join('\n'));
}
