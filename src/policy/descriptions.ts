import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.record(
  z.string(),
  z.array(
    z.strictObject({
      of: z.string('of 写数字的指纹，加引号').regex(/^[0-9a-f]{8}$/, 'of 是 8 位指纹，构建时的提醒里有'),
      description: z.string().min(1, '说明不能空着'),
    }),
  ),
);

/** What authors say of figures: by the figure's id, for which numbers and in which words. */
export type Descriptions = Readonly<z.infer<typeof schema>>;

/** Reads content/figures.yaml. Throws with every problem and its place. */
export function readDescriptions(text: string): Descriptions {
  const checked = schema.safeParse(parse(text) ?? {});
  if (checked.success) return checked.data;
  throw new Error(
    checked.error.issues.map(({ path, message }) => `content/figures.yaml [${path.join('.')}] ${message}`).join('\n'),
  );
}
