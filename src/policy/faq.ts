/** A question of readers and its answer, as plain text. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What the tags of the explanations stand for in plain text. */
interface Spoken {
  readonly hotline: string;
  /** How the rule with this id is cited. */
  readonly cite: (rule: string) => string;
}

const plain = (text: string, { hotline, cite }: Spoken): string =>
  text
    .replace(/<Hotline\s*\/>/g, hotline)
    .replace(/<Rule id="([^"]*)"\s*\/>/g, (_, id: string) => cite(id))
    .replace(
      /<General rule="([^"]*)">([\s\S]*?)<\/General>/g,
      (_, id: string, said: string) => `${said}（据${cite(id)}）`,
    )
    .replace(/<General>([\s\S]*?)<\/General>/g, '$1（一般知识，以当年通知为准）')
    .replace(/<[^>]+>/g, '')
    .replace(/\s*\n+\s*/g, '')
    .trim();

/** The questions under `## 常见问题` of an explanation. One with a bound number or a figure is left out: its number is not in the text. */
export function answersIn(body: string, spoken: Spoken): readonly Answer[] {
  const section = /^## 常见问题$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(body)?.[1] ?? '';
  return section
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => {
      const [question = '', ...rest] = part.split('\n');
      const text = rest.join('\n');
      if (/<(?:Num|Figure)\b/.test(part)) return [];
      const answer = plain(text, spoken);
      return answer === '' ? [] : [{ question: plain(question, spoken), answer }];
    });
}
