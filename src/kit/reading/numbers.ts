import { hanNumeral, hanStep, hanValue } from './han.ts';
import { maskUncounted } from './mask.ts';
import { halfWidth } from './width.ts';

/** A number in a text, with the range of published values that it may stand for. */
export interface Mention {
  /** As written, with what makes it rough: `近2.2万`, `1,286`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** From this value on, and below the other. Both equal the value when it is exact. */
  readonly from: number;
  readonly below: number;
  /** True when the text rounds: it then stands for a range and never for one value. */
  readonly rough: boolean;
  readonly percent: boolean;
  /** Digits that may as well be a bare year, or words that may as well be a phrase: worth a word only when something matches. */
  readonly doubtful: boolean;
}

const multiples: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

const arabic = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(\d+))?\s*(千万|百万|十万|百(?!分点)|千|万|亿)?/g;
const above = /(?:超过|超|逾|突破|达到?了?|多达)\s*$/;
const nearly = /(?:将近|接近|近|不足|不到)\s*$/;
const about = /(?:大约|约|大概)\s*$/;
const more = /^\s*[余多](?!少)/;
const orSo = /^\s*[\p{Script=Han}]{0,2}(?:左右|上下)/u;

interface Raw {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What the last written digit counts: 100 for 2.18万. */
  readonly step: number;
  readonly doubtful: boolean;
}

/** What the last digit before the closing zeros counts: 1200 → 100. */
const zerosStep = (value: number): number => {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
};

function arabicNumbers(text: string): readonly Raw[] {
  return [...text.matchAll(arabic)].map((match): Raw => {
    const [whole, integer = '', decimals = '', word = ''] = match;
    const multiple = multiples[word] ?? 1;
    const digits = Number(integer.replace(/,/g, '') + decimals);
    const step = multiple / 10 ** decimals.length;
    const start = match.index;
    return {
      start,
      end: start + whole.trimEnd().length,
      value: decimals === '' ? digits * multiple : (digits * multiple) / 10 ** decimals.length,
      step: multiple === 1 ? 1 : Math.max(step, 1),
      doubtful: /^(?:19|20)\d\d$/.test(whole.trim()),
    };
  });
}

const hanNumbers = (text: string): readonly Raw[] =>
  [...text.matchAll(hanNumeral)].map((match): Raw => {
    const [whole] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      value: hanValue(whole),
      step: hanStep(whole),
      doubtful: true,
    };
  });

function rangeOf(
  { value, step }: Raw,
  before: string,
  after: string,
): { readonly from: number; readonly below: number } {
  const half = Math.max(step, zerosStep(value));
  const exact = { from: value, below: value };
  if (more.test(after)) return half === 1 ? exact : { from: value, below: value + half };
  if (above.test(before) && step > 1) return { from: value, below: value + step };
  if (nearly.test(before) && half > 1) return { from: value - half, below: value };
  if ((about.test(before) || orSo.test(after)) && half > 1) return { from: value - half / 2, below: value + half / 2 };
  return step > 1 ? { from: value - step / 2, below: value + step / 2 } : exact;
}

function mentionOf(raw: Raw, text: string, masked: string): Mention {
  const before = masked.slice(Math.max(0, raw.start - 4), raw.start);
  const after = masked.slice(raw.end, raw.end + 6);
  const { from, below } = rangeOf(raw, before, after);
  const rough = from !== below;
  const lead = rough ? (before.match(above) ?? before.match(nearly) ?? before.match(about))?.[0].length : undefined;
  const tail = rough ? after.match(more)?.[0].length : undefined;
  const start = raw.start - (lead ?? 0);
  const end = raw.end + (tail ?? 0);
  const percent = /^\s*(?:%|‰|个?百分点)/.test(after) || /百分之\s*$/.test(before);
  return {
    text: text.slice(start, end).trim(),
    start,
    end,
    value: raw.value,
    from,
    below,
    rough,
    percent,
    doubtful: raw.doubtful,
  };
}

/** The numbers of a text that may be statistics, in the order of the text. `names`: words with digits in them that are none. */
export function findNumbers(text: string, names: readonly string[] = []): readonly Mention[] {
  const masked = maskUncounted(halfWidth(text), names);
  const found = arabicNumbers(masked);
  const han = hanNumbers(masked).filter(
    ({ start, end }) => !found.some((other) => other.end > start && other.start < end),
  );
  return [...found, ...han].sort((a, b) => a.start - b.start).map((raw) => mentionOf(raw, text, masked));
}

/** Whether a published value is one that the text may stand for. */
export const mayMean = ({ from, below, value }: Mention, published: number): boolean =>
  from === below ? published === value : published >= from && published < below;
