import { findNumbers } from '../kit/reading/numbers.ts';
import { blankOut } from '../kit/reading/width.ts';

/** Something in an MDX text that an author must write differently. */
export interface ProseProblem {
  /** From 1. */
  readonly line: number;
  /** The words that are meant, with what they count: `1000名`. */
  readonly text: string;
  /** The number as a value, to look up what is published; null when no number is meant. */
  readonly value: number | null;
  readonly message: string;
}

/** What is not the author's own prose, outermost first: frontmatter, code, comments, quoted and fixed words, tags, link targets. */
const notProse: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---(?=\n|$)/,
  /^(```|~~~)[\s\S]*?^\1/gm,
  /`[^`\n]*`/g,
  /\{\/\*[\s\S]*?\*\/\}/g,
  /<!--[\s\S]*?-->/g,
  /^(?:import|export) .*$/gm,
  /<(Quote|Fixed)\b[^>]*>[\s\S]*?<\/\1>/g,
  /<\/?[A-Za-z][^>]*>/g,
  /\]\([^)]*\)/g,
];

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** Words in which digits are a name: the hotlines given, and the beginnings of names such as 321人才企业工作站. */
export function digitNames(names: readonly string[], hotlines: readonly string[]): readonly string[] {
  const stems = names.flatMap((name) => /^\D*\d+\p{Script=Han}{2}/u.exec(name)?.[0] ?? []);
  return [...new Set([...names, ...stems, ...hotlines])].filter((name) => /\d/.test(name));
}

/** `<Fixed>` without a reason. */
const unreasoned = (text: string): readonly ProseProblem[] =>
  [...text.matchAll(/<Fixed\b(?![^>]*\breason="[^"]*[^"\s][^"]*")[^>]*>/g)].map((match) => ({
    line: lineAt(text, match.index),
    text: match[0],
    value: null,
    message: '<Fixed> 要写明理由：<Fixed reason="为什么不能用 <Num>">…</Fixed>',
  }));

/**
 * Statistics typed into an MDX text instead of bound with `<Num>`. Years, dates, ordinals, document numbers, list markers and
 * names are none; words of the plan stand in `<Quote>`, what must not follow the data in `<Fixed reason="…">`.
 */
export function checkProse(text: string, names: readonly string[] = []): readonly ProseProblem[] {
  const plain = text.replace(/\r\n/g, '\n');
  const prose = notProse.reduce(blankOut, plain);
  const bare = findNumbers(prose, names).filter(
    ({ doubtful, value, text: written }) => !doubtful || (value >= 100 && /\D/.test(written)),
  );
  const problems = bare.map(({ start, end, value, text: written }): ProseProblem => {
    const unit = /^\s*(?:%|\p{Script=Han})/u.exec(prose.slice(end))?.[0].trim() ?? '';
    const meant = `${written}${unit}`;
    return {
      line: lineAt(plain, start),
      text: meant,
      value,
      message: `「${meant}」是直接写进正文的数字，数据更新后不会跟着变`,
    };
  });
  return [...problems, ...unreasoned(plain)].sort((a, b) => a.line - b.line);
}
