import type { PageCheck } from './finding.ts';

/** Nothing that a strict Content-Security-Policy blocks: no `style=`, no inline script but data, no `on…=`. */
export const inline: PageCheck = (page) => [
  ...new Set([
    ...page.styled.map((tag) => `<${tag}> 带有 style=，样式请写进 src/ui/styles`),
    ...page.inlineScripts
      .filter((type) => type !== 'application/ld+json')
      .map(() => '有内联脚本，请改为 src/client 中的文件'),
    ...page.blocked.map((what) => `有 ${what}，会被内容安全策略拦下`),
  ]),
];
