const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** How a run of text stands: on the line, or raised or lowered as a footnote mark is. */
export type Stand = 'line' | 'raised' | 'lowered';

/** `superscript`, `super 58%`, `subscript`, `-33%` as a stand. */
export const standOf = (position: string): Stand =>
  /^(?:super|[1-9])/.test(position) ? 'raised' : /^(?:sub|-)/.test(position) ? 'lowered' : 'line';

/** Digits that are raised or lowered as the characters for them: 1234 with a raised 1 behind it is no 12341. */
export const withStand = (text: string, stand: Stand): string =>
  stand === 'line'
    ? text
    : text.replace(/\d/g, (digit) => (stand === 'raised' ? raisedDigits : loweredDigits)[Number(digit)] ?? digit);
