/** What is asked of a number. */
export type Sort = 'most' | 'least' | 'target' | 'change' | 'years' | 'value';

/** The words that tell what is asked, the more particular first. */
export const sorts: readonly (readonly [Sort, RegExp])[] = [
  ['years', /(?:哪一?年|哪年).*(?:最多|最少|最高|最低)/],
  ['most', /最多|最高|第一|排名|排行|哪个?县.*多|各[县地].*(?:多少|人数|数量)|(?:人数|数量).*各[县地]/],
  ['least', /最少|最低|垫底|倒数/],
  ['target', /目标|达标|达到|完成|够|差多少|还差/],
  ['change', /比上年|比去年|同比|增加|增长|减少|多了|少了|变化/],
  ['value', /多少|几[个家人场处名]|人数|数量|总数|有没有|是几/],
];

/** Whether a query may be a question for a number: only then the numbers are fetched. */
export const mayAskNumber = (query: string): boolean =>
  sorts.some(([, words]) => words.test(query)) || /\d\d年/.test(query);
