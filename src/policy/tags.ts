/** The tags that authors may write in a measure or a guide, each with its attributes. The components of that name show them. */
export const proseTags = {
  Ask: ['to'],
  Example: [],
  Figure: ['id', 'own'],
  Fixed: ['reason'],
  General: ['rule'],
  Hotline: [],
  Num: ['of'],
  Quote: [],
  Ref: ['to'],
  Rule: ['id'],
  Term: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The tags that show words of their own; between the others and their ends stand the author's. */
export const wordlessTags: readonly string[] = ['Figure', 'Hotline', 'Num', 'Rule'];

/** A tag in an MDX text. */
export interface Tag {
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** The words between it and its end, without tags inside; empty for a tag that has no end. */
  readonly inside: string;
}

/** What is no text of the author's: frontmatter, code, comments. Blanked, so that lines stay what they are. */
const skipped = /^---\n[\s\S]*?\n---(?=\n|$)|^(```|~~~)[\s\S]*?^\1|`[^`\n]*`|\{\/\*[\s\S]*?\*\/\}/gm;

/** Every tag that begins with a capital letter, in the order of the text. */
export function tagsIn(source: string): readonly Tag[] {
  const text = source.replace(/\r\n/g, '\n').replace(skipped, (block) => block.replace(/[^\n]/g, ' '));
  return [...text.matchAll(/<([A-Z]\w*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g)].map((match) => {
    const [whole, name = '', words = ''] = match;
    const after = text.slice(match.index + whole.length);
    const end = words.endsWith('/') ? 0 : after.indexOf(`</${name}>`);
    return {
      name,
      line: text.slice(0, match.index).split('\n').length,
      attributes: new Map(
        [...words.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single = '']) => [
          key,
          double ?? single,
        ]),
      ),
      inside: after
        .slice(0, Math.max(end, 0))
        .replace(/<[^>]*>/g, '')
        .trim(),
    };
  });
}
