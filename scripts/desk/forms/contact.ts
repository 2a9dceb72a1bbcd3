import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FieldError, Values } from '../../../src/data/desk/messages.ts';
import { siteSchema, type SiteConfig } from '../../../src/policy/site-config.ts';
import { quoted, replaceItems, replaceValue } from '../edit-yaml.ts';
import { phoneFault, valueOf, type FileForm } from './form.ts';

const file = 'content/site.yaml';

const fields = [
  { name: 'office', label: '承办处室', hint: '如 办公室' },
  { name: 'phone', label: '办公电话', hint: '区号和号码之间用短横线，如 0579-82460000；不写个人手机' },
  { name: 'email', label: '邮箱', hint: '纠错信件寄到这里' },
  { name: 'address', label: '办公地址', hint: '' },
] as const;

const readSite = (root: string): string => readFileSync(join(root, file), 'utf8');
const hotlineText = ({ hotlines }: SiteConfig): string =>
  hotlines.map(({ number, name }) => `${number} ${name}`).join('\n');

/** `12333 人力社保热线`, a line each; or what is wrong with them. */
function hotlinesOf(text: string): SiteConfig['hotlines'] | string {
  const lines = text.split('\n').map((line) => line.normalize('NFKC').trim());
  const found = lines.filter(Boolean).map((line) => ({ line, parts: /^(\d[\d-]{2,19})\s+(\S.*)$/.exec(line) }));
  const wrong = found.find(({ parts }) => parts === null);
  if (wrong !== undefined) return `「${wrong.line}」应为号码、空格、名称，如 12345 政务服务热线`;
  if (found.length === 0) return '至少留一条；各页“拨打热线”用第一条';
  return found.map(({ parts }) => ({ number: parts?.[1] ?? '', name: parts?.[2] ?? '' }));
}

function faultsOf(root: string, values: Values): readonly FieldError[] {
  const [phone, email, hotlines] = ['phone', 'email', 'hotlines'].map((name) => valueOf(values, name));
  const listed = hotlinesOf(hotlines ?? '');
  const messages = {
    phone: phoneFault(root, phone ?? ''),
    email: email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '') ? null : `应为邮箱，实际为「${email ?? ''}」`,
    hotlines: typeof listed === 'string' ? listed : null,
  };
  return Object.entries(messages).flatMap(([name, message]) => (message === null ? [] : [{ name, message }]));
}

/** 联系方式和热线, in content/site.yaml. */
export const contactForm: FileForm = {
  id: 'contact',
  title: '联系方式和热线',
  show(root) {
    const site = siteSchema.parse(parse(readSite(root)));
    const own = fields.map((field) => ({ ...field, kind: 'text', value: site.contact[field.name] }) as const);
    const hotlines = {
      name: 'hotlines',
      label: '热线，一行一条',
      kind: 'lines',
      value: hotlineText(site),
      hint: '号码、空格、名称。第一条是各页“拨打热线”所用的。',
      required: true,
    } as const;
    return {
      id: 'contact',
      title: '联系方式和热线',
      about: ['只写单位的办公信息，不写个人。空着的项目，页面上就不显示。'],
      groups: [{ title: '联系方式', fields: [...own, hotlines] }],
      submit: '看看会改什么',
    };
  },
  fill(root, values) {
    const errors = faultsOf(root, values);
    const hotlines = hotlinesOf(valueOf(values, 'hotlines'));
    if (errors.length > 0 || typeof hotlines === 'string') return { errors };
    const before = readSite(root);
    const old = siteSchema.parse(parse(before));
    let text = before;
    for (const { name } of fields) {
      const value = valueOf(values, name);
      if (value !== old.contact[name]) text = replaceValue(text, ['contact', name], quoted(value));
    }
    const list = hotlines.map(({ number, name }) => `{ number: ${quoted(number)}, name: ${quoted(name)} }`);
    if (hotlineText({ ...old, hotlines }) !== hotlineText(old)) text = replaceItems(text, ['hotlines'], list);
    siteSchema.parse(parse(text));
    return { what: '改联系方式和热线', files: new Map([[file, text]]) };
  },
};
