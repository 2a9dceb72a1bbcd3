import { parseArgs } from 'node:util';
import { siteSchema } from '../../src/policy/site-config.ts';
import { optionFailure, Stop } from '../lib/stop.ts';

/** What a new plan is told before it is written; everything else stands in its files. */
export interface Answers {
  readonly name: string;
  readonly city: string;
  readonly bureau: string;
  /** First and last year of the plan, `2026-2028`. */
  readonly years: string;
  /** Where the site will stand: a path such as `/zt/a/`, with or without the origin before it. */
  readonly address: string;
}

interface Question {
  readonly key: keyof Answers;
  readonly text: string;
  /** The answer of the sample, taken when none is given. */
  readonly sample: string;
  /** What is wrong with an answer; undefined when nothing is. */
  readonly fault: (answer: string) => string | undefined;
}

/** Names go into YAML, MDX and HTML as they are, so they are words and the punctuation of names alone. */
const isName = (text: string): boolean =>
  !/^(?:true|false|null)$/i.test(text) &&
  /^(?=.*\p{L})[\p{L}\p{N}“《][\p{L}\p{N}“”《》（）()·—–、〔〕 -]{1,59}$/u.test(text);
const nameFault = (text: string): string | undefined =>
  isName(text) ? undefined : '应为 2 至 60 个字，只用文字、数字和 “”《》（）·—、';

/** Each year of a plan is a row of its tables. */
const mostYears = 30;

function yearsFault(text: string): string | undefined {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  const length = Number(to) - Number(from);
  return length >= 0 && length < mostYears && Number(from) > 1900
    ? undefined
    : `应为起止两个年份，如 2026-2028，至多 ${mostYears} 年`;
}

/** An address as the two fields of content/site.yaml that it becomes. */
const addressForm = /^(https?:\/\/[^/]+)?(\/.*)$/;

function isAddress(text: string): boolean {
  const [, origin = '', base] = addressForm.exec(text) ?? [];
  const { shape } = siteSchema;
  return shape.origin.safeParse(origin).success && shape.base.safeParse(base).success;
}

/** The five questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  { key: 'name', text: '计划的全称', sample: '示例市产业技师培育计划', fault: nameFault },
  { key: 'city', text: '城市（或县、省）的全称', sample: '示例市', fault: nameFault },
  { key: 'bureau', text: '主办单位的全称', sample: '示例市主管部门', fault: nameFault },
  { key: 'years', text: '从哪一年到哪一年', sample: '2024-2026', fault: yearsFault },
  {
    key: 'address',
    text: '网址，或网站所在的路径',
    sample: '/',
    fault: (text) =>
      isAddress(text) ? undefined : '应为路径或网址，末尾有斜杠，如 /zt/jihua/ 或 https://www.example.gov.cn/',
  },
];

const sampleOf = ({ sample }: Question): string => sample;

/** What the sample itself is called. */
export const sampleAnswers = Object.fromEntries(
  questions.map((question) => [question.key, sampleOf(question)]),
) as unknown as Answers;

/** The origin, empty when none is given, and the path of an address. */
export function placeOf({ address }: Pick<Answers, 'address'>): { readonly origin: string; readonly base: string } {
  const [, origin = '', base = '/'] = addressForm.exec(address) ?? [];
  return { origin, base };
}

/** What was typed after the command: the folder, whether only the code is renewed, and the answers given. Throws a Stop that lists everything that is wrong. */
export function readWords(words: readonly string[]): {
  readonly folder: string;
  readonly code: boolean;
  readonly given: Partial<Answers>;
} {
  const usage = `用法：npm run new-plan -- 文件夹 [--code] ${questions.map(({ key, text }) => `[--${key} ${text}]`).join(' ')}`;
  const options = Object.fromEntries(questions.map(({ key }) => [key, { type: 'string' as const }]));
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        args: [...words],
        options: { ...options, code: { type: 'boolean' } },
        allowPositionals: true,
      });
    } catch (error) {
      throw new Stop(`${optionFailure(error) ?? (error as Error).message}\n${usage}`);
    }
  })();
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new Stop(usage);
  const { code = false, ...given } = values as { code?: boolean } & Partial<Answers>;
  const faults = questions.flatMap(({ key, fault }) => {
    const found = given[key] === undefined ? undefined : fault(given[key]);
    return found === undefined ? [] : [`--${key} ${found}，实际为「${given[key] ?? ''}」`];
  });
  if (faults.length > 0) throw new Stop(faults.join('\n'));
  return { folder, code, given };
}

/** The five answers: those given, and the others as `ask` answers them, again and again until they can be used; an empty one is the sample's. */
export async function answersFrom(given: Partial<Answers>, ask: (prompt: string) => Promise<string>): Promise<Answers> {
  const answers = { ...sampleAnswers, ...given };
  for (const { key, text, sample, fault } of questions) {
    if (given[key] !== undefined) continue;
    let hint = '';
    for (;;) {
      const answer = (await ask(`${hint}${text}（${sample}）：`)).trim() || sample;
      const found = fault(answer);
      if (found === undefined) {
        answers[key] = answer;
        break;
      }
      hint = `${found}。\n`;
    }
  }
  return answers;
}
