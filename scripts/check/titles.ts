import type { Finding, SiteCheck } from './finding.ts';
import { kindOf } from './kinds.ts';

/** Every page has a title and, unless it only stands in other sites' frames, a description; no two pages have the same. */
export function titles(): SiteCheck {
  const findings: Finding[] = [];
  const first = { 标题: new Map<string, string>(), 描述: new Map<string, string>() };
  const add = (file: string, what: keyof typeof first, text: string, tag: string): void => {
    const other = first[what].get(text);
    if (text === '') findings.push({ file, message: `没有 ${tag}` });
    else if (other !== undefined) findings.push({ file, message: `${what}与 ${other} 相同：${text}` });
    else first[what].set(text, file);
  };
  return {
    add({ file, title, description, refresh }) {
      if (refresh !== null) return;
      add(file, '标题', title, '<title>');
      if (kindOf(file).name !== '嵌入') add(file, '描述', description, '<meta name="description">');
    },
    finish: () => findings,
  };
}
