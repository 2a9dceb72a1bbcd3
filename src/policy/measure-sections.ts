/** A section of a measure's page: its heading, its anchor, and what the contents call it; without `label` they leave it out, since they are one line on a phone. */
export interface MeasureSection {
  readonly id: string;
  readonly heading: string;
  readonly label?: string;
}

const section = (id: string, heading: string, label?: string): MeasureSection =>
  label === undefined ? { id, heading } : { id, heading, label };

/** What an author writes below these headings, in this order. */
export const writtenSections: readonly MeasureSection[] = [
  section('example', '举个例子', '例子'),
  section('who', '谁能受益'),
  section('get', '能得到什么'),
  section('how', '怎么办', '怎么办'),
  section('by', '由谁负责'),
  section('progress', '目标与进度', '进度'),
  section('faq', '常见问题', '问答'),
];

/** All sections of the page in order: the clause first, what is left to ask and to take along last. */
export const measureSections: readonly MeasureSection[] = [
  section('original', '计划怎么说', '原文'),
  ...writtenSections,
  section('ask', '还要问清的', '要问的'),
  section('checklist', '清单', '清单'),
];

/** The section that a heading of an author stands for; undefined for any other heading. */
export const sectionHeaded = (heading: string): MeasureSection | undefined =>
  writtenSections.find((each) => each.heading === heading);

/** What is wrong with the headings of a page, which are the written sections in their order; null when nothing is. */
export function sectionsFault(headings: readonly string[]): string | null {
  const wanted = writtenSections.map(({ heading }) => heading);
  if (headings.join() === wanted.join()) return null;
  return `二级标题应依次为：${wanted.join('、')}；现为：${headings.join('、')}`;
}

/** Refuses a page whose headings are not the written sections in their order. `file` names it in the error. */
export function checkSections(headings: readonly string[], file: string): void {
  const fault = sectionsFault(headings);
  if (fault !== null) throw new Error(`${file} ${fault}`);
}
