import type { Finding, SiteCheck } from './finding.ts';

/** Every page has a title, and no two the same. */
export function titles(): SiteCheck {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  return {
    add({ file, title, refresh }) {
      if (refresh !== null) return;
      const other = first.get(title);
      if (title === '') findings.push({ file, message: '没有 <title>' });
      else if (other !== undefined) findings.push({ file, message: `标题与 ${other} 相同：${title}` });
      else first.set(title, file);
    },
    finish: () => findings,
  };
}
