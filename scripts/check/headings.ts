import type { PageCheck } from './finding.ts';

/** The language of a page, by its file: the one page for foreign readers is in English. */
const languageOf = (file: string): string => (file === 'en/index.html' ? 'en' : 'zh-CN');

/** The language is given, and there is exactly one main heading. */
export const headings: PageCheck = (page) => {
  if (page.refresh !== null) return [];
  const language = languageOf(page.file);
  return [
    ...(page.lang === language ? [] : [`<html lang> 应为 ${language}，实际为 ${page.lang ?? '空'}`]),
    ...(page.headings === 1 ? [] : [`应有一个 <h1>，实际有 ${page.headings} 个`]),
  ];
};
