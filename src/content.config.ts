import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { parse } from 'yaml';
import vocabulary from '../content/vocabulary.yaml?raw';
import { guideSchema, measureSchema, planSchema } from './policy/frontmatter.ts';

const { audiences } = parse(vocabulary) as { readonly audiences: readonly string[] };

/** The texts in MDX. `scripts/check/texts` reads them with the same schemas before Astro does, to tell every fault at once. */
export const collections = {
  plan: defineCollection({ loader: glob({ pattern: 'plan.mdx', base: './content' }), schema: planSchema }),
  measures: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/measures' }),
    schema: measureSchema(audiences),
  }),
  guides: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/guides' }),
    schema: guideSchema(audiences),
  }),
};
