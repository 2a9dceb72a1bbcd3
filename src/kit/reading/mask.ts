import { blankOut } from './width.ts';

/** Digits in running text that count nothing: titles, dates, document numbers, ordinals, names, times, telephone numbers. */
const notCounts: readonly RegExp[] = [
  /《[^》]*》/g,
  // 〔2022〕8号, GB/T 7714—2025
  /[〔[［]\d{4}[〕\]］]\s*\d+\s*号/g,
  /[A-Z]+(?:\/[A-Z]+)?\s*\d+(?:\.\d+)*(?:[—–-]\d{4})?/g,
  // 2026-03-19, 2026/3/19, 2026年3月19日, 3月19日
  /(?:19|20)\d\d([-/.])\d{1,2}(?:\1\d{1,2})?(?!\d)/g,
  /(?:\d{4}\s*年\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?/g,
  /(?:19|20)\d\d\s*(?=[—–~～至到-]+\s*(?:19|20)\d\d\s*年)/g,
  /(?:19|20)\d\d\s*年/g,
  // 第3项, 表12-3, 附件2, 举措9
  /(?:第|表|图|附件|举措|条款|版本|专栏)\s*\d+(?:[-–.]\d+)*/g,
  /\d+\s*号/g,
  // “211”, 2+4+X
  /[“"「『‘]\d+[”"」』’]/g,
  /\d+(?:\+[\dA-Za-z]+)+/g,
  /[A-Za-z_]+[-_]?\d[\w-]*|\d+[A-Za-z_]\w*/g,
  /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g,
  /0\d{2,3}[-—]\d{7,8}|1[3-9]\d{9}/g,
  // list markers
  /^[ \t]*(?:[-*+][ \t]+)?\d{1,2}[.、)）](?!\d)/gm,
];

/** The text with everything blanked that holds digits but counts nothing. `names`: words with digits in them, such as 321人才. */
export function maskUncounted(text: string, names: readonly string[] = []): string {
  const escaped = names
    .filter((name) => /\d/.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d(?=\D)|\D(?=\d)/g, '$&\\s*'));
  const withoutNames = escaped.length === 0 ? text : blankOut(text, new RegExp(escaped.join('|'), 'g'));
  return notCounts.reduce(blankOut, withoutNames);
}
