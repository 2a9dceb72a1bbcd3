/** What an author explains in a page of content/: without frontmatter, headings, tags and words of the plan. */
export const explanationOf = (mdx: string): string =>
  mdx
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/<Quote>[\s\S]*?<\/Quote>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/^#.*$/gm, '');

/** The sentences of a text, without spaces and marks of lists. A line ends a sentence. */
export const plainSentences = (text: string): readonly string[] =>
  text
    .split(/[。？！\n]/)
    .map((sentence) => sentence.replace(/^\s*(?:\d+\.|-)\s/, '').replace(/\s/g, ''))
    .filter((sentence) => sentence.length > 1);

/** The mean length of the sentences of a text, in characters; 0 for none. Under 40 reads easily. */
export function meanSentenceLength(text: string): number {
  const sentences = plainSentences(text);
  return sentences.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sentences.length);
}
