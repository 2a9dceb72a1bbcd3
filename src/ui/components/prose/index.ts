import type { proseTags } from '../../../policy/tags.ts';
import Ask from './Ask.astro';
import Example from './Example.astro';
import Figure from '../Figure.astro';
import Fixed from './Fixed.astro';
import General from './General.astro';
import Heading from './Heading.astro';
import Hotline from './Hotline.astro';
import Num from './Num.astro';
import Quote from './Quote.astro';
import Ref from './Ref.astro';
import Rule from './Rule.astro';
import Term from './Term.astro';

/** What authors may use in MDX without an import: one component for each tag of policy/tags. */
export const proseComponents = {
  Ask,
  Example,
  Figure,
  Fixed,
  General,
  Hotline,
  Num,
  Quote,
  Ref,
  Rule,
  Term,
} satisfies Readonly<Record<keyof typeof proseTags, unknown>>;

/** The same for a measure, whose sections have anchors of their own. */
export const measureComponents = { ...proseComponents, h2: Heading };
