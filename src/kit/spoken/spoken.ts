import { halfWidth } from '../reading/width.ts';
import { spokenDigits, spokenInteger, spokenNumber, spokenPhone } from './numeral.ts';

/** A pattern, and how what it finds is read. Found right behind `after`, it is part of something longer and left alone (Safari 14 has no lookbehind). */
interface Rule {
  readonly find: RegExp;
  readonly say: (found: string, a: string, b: string, c: string) => string;
  readonly after?: RegExp;
}

const inNumber = /[\d,.]/;
/** What 2 counts when it is read 两. */
const counted = String.raw`\s*[个名家人项处次位种倍所天周岁件张座类批组台条年届元块成万亿千百]`;
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const year = String.raw`(?:19|20)\d\d`;
const dash = String.raw`\s*[—–~～-]+\s*`;

const signs: Readonly<Record<string, string>> = {
  '≥': '不少于',
  '≤': '不超过',
  '>': '大于',
  '<': '小于',
  '±': '正负',
  '−': '负',
};

const dayText = (years: string, month: string, day: string): string =>
  `${spokenDigits(years)}年${spokenInteger(month)}月${spokenInteger(day)}日`;
const minuteText = (minute: string): string =>
  minute === '00' ? '' : `${minute.startsWith('0') ? spokenDigits(minute) : spokenInteger(minute)}分`;

const documents: readonly Rule[] = [
  // 〔2022〕8号
  {
    find: /[〔[［](\d{4})[〕\]］]\s*第?\s*(\d+)\s*号/g,
    say: (_, years, item) => `${spokenDigits(years)}年${spokenInteger(item)}号`,
  },
  // GB/T 37668—2019, ISO 9001, A4
  {
    find: /(?:GB(?:\/T)?|ISO|DB\d*(?:\/T)?)\s*[\d.]+(?:\s*[—–-]\s*\d{4})?|[A-Za-z]-?\d+(?![\d,]*万)/g,
    say: (code) => spokenDigits(code.replace(/[—–-]/g, ' ').replace(/(\d)\.(?=\d)/g, '$1点')),
  },
];

const dates: readonly Rule[] = [
  { find: /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, say: (_, ...parts) => dayText(...parts), after: inNumber },
  { find: /(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/g, say: (_, ...parts) => dayText(...parts), after: inNumber },
];

const phones: readonly Rule[] = [
  {
    find: /0\d{2,3}[-—– ]\d{7,8}(?:[-—–转]\d{1,6})?(?!\d)/g,
    say: (phone) => spokenPhone(phone.replace(/[-—– ]/g, '，')),
    after: inNumber,
  },
  { find: /1[3-9]\d{9}(?!\d)/g, say: spokenPhone, after: inNumber },
  // Hotlines: 12333, 12345, 95588
  {
    find: new RegExp(String.raw`(?:12[1-4]\d\d|9[56]\d{3})(?![\d,.]*\d|${counted}|\s*[%‰])`, 'g'),
    say: spokenPhone,
    after: inNumber,
  },
  { find: /\d{7,}(?!\d|\.\d)/g, say: spokenDigits, after: inNumber },
];

const years: readonly Rule[] = [
  // 2022—2025年
  {
    find: new RegExp(`(${year})(年?)${dash}(${year})(?![\\d,])`, 'g'),
    say: (_, from, word, to) => `${spokenDigits(from)}${word}至${spokenDigits(to)}`,
    after: inNumber,
  },
  // 2026-03
  {
    find: new RegExp(String.raw`(${year})-(0[1-9]|1[0-2])(?![\d,])`, 'g'),
    say: (_, from, month) => `${spokenDigits(from)}年${spokenInteger(month)}月`,
    after: inNumber,
  },
  { find: /\d{4}(?=\s*[年届])/g, say: spokenDigits, after: inNumber },
  {
    find: new RegExp(String.raw`${year}(?![\d,.]*\d|${counted}|\s*[%‰])`, 'g'),
    say: spokenDigits,
    after: /[\d,.第]/,
  },
];

const names: readonly Rule[] = [
  // 321人才, “211”, 2+4+X
  { find: /\d{3}(?=\s*人才)/g, say: spokenDigits, after: inNumber },
  { find: /[“"「『‘]\d+(?=[”"」』’])/g, say: spokenDigits },
  { find: /([\dA-Za-z])\s*\+\s*(?=[\dA-Za-z])/g, say: (_, before) => `${before}加` },
  { find: /(\d)\s*×\s*(?=\d)/g, say: (_, before) => `${before}乘` },
];

const numbers: readonly Rule[] = [
  // 9:00—17:30
  {
    find: /(\d{1,2})[:：](\d{2})(?!\d)/g,
    say: (_, hour, minute) => `${spokenInteger(hour)}点${minuteText(minute)}`,
    after: /\d/,
  },
  {
    find: new RegExp(`([\\d%‰万亿点分])${dash}(?=\\d|[零一二三四五六七八九十]+点)`, 'g'),
    say: (_, before) => `${before}至`,
  },
  { find: new RegExp(`[≥≤<>±−](?=\\s*${number})`, 'g'), say: (sign) => signs[sign] ?? sign },
  { find: new RegExp(`(${number})\\s*%`, 'g'), say: (_, share) => `百分之${spokenNumber(share)}` },
  { find: new RegExp(`(${number})\\s*‰`, 'g'), say: (_, share) => `千分之${spokenNumber(share)}` },
  // 2.1.3, 007
  { find: /\d+(?:\.\d+){2,}/g, say: (version) => spokenDigits(version).replace(/\./g, '点') },
  { find: /0\d+(?![\d.])/g, say: spokenDigits, after: inNumber },
  { find: new RegExp(`2(?=${counted})`, 'g'), say: () => '两', after: /[\d,.第]/ },
  { find: new RegExp(number, 'g'), say: spokenNumber },
];

/** The special before the general: what has been read holds no digit any more. */
const rules = [...documents, ...dates, ...phones, ...years, ...names, ...numbers];

/** A text as a voice should read it in Chinese: every number in words. `2022—2025年，2万名以上` → 二零二二至二零二五年，两万名以上. */
export const spokenText = (text: string): string =>
  rules.reduce(
    (said, { find, say, after }) =>
      said.replace(find, (found: string, ...more: (string | number)[]) => {
        const whole = String(more[more.length - 1]);
        const before = whole.charAt(Number(more[more.length - 2]) - 1);
        return after?.test(before) === true ? found : say(found, String(more[0]), String(more[1]), String(more[2]));
      }),
    halfWidth(text),
  );
