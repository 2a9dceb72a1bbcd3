import type { PageCheck } from './finding.ts';

/** The language is given, and there is exactly one main heading. */
export const headings: PageCheck = (page) =>
  page.refresh !== null
    ? []
    : [
        ...(page.lang === 'zh-CN' ? [] : [`<html lang> 应为 zh-CN，实际为 ${page.lang ?? '空'}`]),
        ...(page.headings === 1 ? [] : [`应有一个 <h1>，实际有 ${page.headings} 个`]),
      ];
