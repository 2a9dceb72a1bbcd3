/** Parts of the web platform that the oldest browser may lack, by the name that the check gives them, and why nothing is lost there. */
export const progressive: Readonly<Record<string, string>> = {
  '@media (forced-colors)': '不认得的查询不成立；旧浏览器的高对比度自己改色',
  '@media (prefers-contrast)': '不认得的查询不成立，按普通对比度显示',
  ':focus-visible': '不认得时整条规则不用，浏览器自己的焦点框还在',
  'forced-color-adjust': '只在 forced-colors 里有作用',
  'hanging-punctuation': '只影响标点位置',
  outline: '94 起随圆角，之前是直角框',
  'paint-order': '图里的文字 35 起可用；123 起才用于 HTML 文字',
  'text-autospace': '只影响中西文间距',
  'text-decoration-thickness': '只影响下划线粗细',
  'text-spacing-trim': '只影响标点间距',
  'text-underline-offset': '只影响下划线位置',
  'text-wrap': '只影响断行是否匀称',
  segment: 'Pagefind 先看有没有 Intl.Segmenter',
};
