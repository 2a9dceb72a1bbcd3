/** A question of readers and its answer, as plain text. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What a tag of the explanations stands for in plain text. */
const plain = (text: string, hotline: string): string =>
  text
    .replace(/<Hotline\s*\/>/g, hotline)
    .replace(/<[^>]+>/g, '')
    .replace(/\s*\n+\s*/g, '')
    .trim();

/** The questions under `## 常见问题` of an explanation. One with a bound number or a figure is left out: its number is not in the text. */
export function answersIn(body: string, hotline: string): readonly Answer[] {
  const section = /^## 常见问题$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(body)?.[1] ?? '';
  return section
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => {
      const [question = '', ...rest] = part.split('\n');
      const text = rest.join('\n');
      if (/<(?:Num|Figure)\b/.test(part)) return [];
      const answer = plain(text, hotline);
      return answer === '' ? [] : [{ question: plain(question, hotline), answer }];
    });
}
