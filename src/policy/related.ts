/** As much of a measure as is asked for here. */
interface Numbered {
  readonly number: number;
  readonly clause: { readonly paragraphs: readonly string[] };
}

/** A measure beside a figure. `word` is how its clause names what the figure counts; null where the measure creates it. */
export interface RelatedMeasure<M> {
  readonly measure: M;
  readonly word: string | null;
}

/** The measures that belong to a topic, in the order of the plan: those of `numbers`, and those whose clause has one of `words`. */
export function relatedMeasures<M extends Numbered>(
  measures: readonly M[],
  { numbers, words }: { readonly numbers: readonly number[]; readonly words: readonly string[] },
): readonly RelatedMeasure<M>[] {
  return measures.flatMap((measure): readonly RelatedMeasure<M>[] => {
    if (numbers.includes(measure.number)) return [{ measure, word: null }];
    const text = measure.clause.paragraphs.join('');
    const word = words.find((each) => text.includes(each));
    return word === undefined ? [] : [{ measure, word }];
  });
}
