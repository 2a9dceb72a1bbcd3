import type { PlanClause } from './plan.ts';

/** A sentence of the plan beside what it says in plain words. */
export interface Explained {
  /** Verbatim, with its full stop. */
  readonly original: string;
  readonly meaning: string;
}

/** The sentences of a paragraph, verbatim: put together again they are the paragraph. A closing quotation mark stays with its sentence. */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(/[^。]+(?:。[”’）]*)?/gu) ?? []).filter((sentence) => sentence.trim() !== '');
}

/** Puts each sentence of a clause beside its meaning, in order. Throws, in Chinese, when one has no meaning or a meaning no sentence. */
export function explain(
  clause: Pick<PlanClause, 'paragraphs'>,
  meanings: readonly string[],
  file: string,
): readonly Explained[] {
  const originals = clause.paragraphs.flatMap(sentencesOf);
  if (originals.length !== meanings.length) {
    const list = originals.map(
      (original, index) => `  ${String(index + 1)}. ${original} → ${meanings[index] ?? '（缺）'}`,
    );
    throw new Error(
      [
        `${file} [meanings] 原文有 ${String(originals.length)} 句，解释有 ${String(meanings.length)} 条，应一句一条、次序相同：`,
        ...list,
      ].join('\n'),
    );
  }
  return originals.map((original, index) => ({ original, meaning: meanings[index] ?? '' }));
}
