import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是（true）或否（false）',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: '空',
};

const formatNames: Readonly<Record<string, string>> = {
  url: ' http 或 https 网址',
  date: '日期，如 2025-03-20',
};

function inputText(input: unknown): string {
  if (typeof input === 'string' && input !== '') return `，实际为「${input}」`;
  if (typeof input === 'number' || typeof input === 'boolean') return `，实际为 ${String(input)}`;
  return '';
}

function formatText(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format !== 'regex') return `应为${formatNames[issue.format] ?? issue.format}`;
  return `格式应为 ${issue.pattern ?? ''}`;
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'array') return `至少要有 ${String(minimum)} 项`;
  if (origin !== 'string') return `至少为 ${String(minimum)}`;
  return minimum === 1 ? '不能为空' : `至少 ${String(minimum)} 个字`;
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'array') return `至多 ${String(maximum)} 项`;
  return origin === 'string' ? `至多 ${String(maximum)} 个字` : `至多为 ${String(maximum)}`;
}

/** How Zod's own messages begin, none while it asks for one; what a schema says itself is in Chinese and says more. */
const isDefault = ({ message }: { readonly message?: string }): boolean =>
  message === undefined || /^(?:Invalid|Too|Unrecognized) /.test(message);

const missing = '缺少这个字段';

function text(issue: Issue): string {
  if (!isDefault(issue)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === null) return '不能空着';
      return issue.input === undefined ? missing : `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}；请核对拼写或删去`;
    case 'invalid_value':
      return issue.input === undefined && 'input' in issue ? missing : `只能是 ${issue.values.map(String).join('、')}`;
    case 'invalid_union':
      return '不是可以写的任何一种；请核对拼写';
    case 'invalid_key':
      return issue.issues.map(text).join('；');
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return formatText(issue);
    default:
      return issue.message;
  }
}

/** What a Zod issue means, in Chinese, with the offending value where the schema was parsed with `reportInput`. */
export function issueText(issue: Issue): string {
  const said = text(issue);
  // A message may quote what was written already.
  return said.includes(`「${String(issue.input)}」`) ? said : said + inputText(issue.input);
}

/** Path of the field that an issue concerns; for an unknown field its own. */
export const issuePath = (issue: Issue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
