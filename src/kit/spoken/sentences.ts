/** A voice that has to say more than so many signs at once is cut off by some browsers. */
const most = 100;

/** Where the sentences of a paragraph end, as offsets behind each; the last is the end of the text. Very long ones end at a comma too. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  let comma = 0;
  for (const { 0: mark, index } of text.matchAll(/[。！？；!?;，、：…]+[”』」’）)】]*/g)) {
    const end = index + mark.length;
    if (comma > start && end - start > most) {
      ends.push(comma);
      start = comma;
    }
    comma = end;
    if (!/[。！？；!?;]/.test(mark)) continue;
    ends.push(end);
    start = end;
  }
  if (comma > start && text.length - start > most) ends.push(comma);
  return text.slice(ends[ends.length - 1] ?? 0).trim() === '' && ends.length > 0
    ? [...ends.slice(0, -1), text.length]
    : [...ends, text.length];
}
