import type { PageCheck } from './finding.ts';

const suspects = /NaN|undefined|\[object Object\]|\*\*|<del[\s>]|Infinity/;
const broken = /(?<![A-Za-z0-9_])(?:NaN|undefined|-?Infinity)(?![A-Za-z0-9_])|\[object Object\]/;
/** In the attributes of a drawing a letter may stand right before the number: `MNaN,3`. */
const brokenAttribute =
  /(?<![A-Za-z0-9_]{2})NaN(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])undefined(?![A-Za-z0-9_])|\[object Object\]/;

const around = (text: string, pattern: RegExp): string => {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - 12), at + 24).replace(/\s+/g, ' ');
};

/** No trace of a number or text that went wrong on its way to the page. */
export const text: PageCheck = (page) => {
  if (!suspects.test(page.html)) return [];
  const words = page.text.join(' ');
  const attribute = page.attributes.find((value) => brokenAttribute.test(value));
  return [
    ...(broken.test(words) ? [`文字里有坏数据：…${around(words, broken)}…`] : []),
    ...(attribute === undefined ? [] : [`属性里有坏数据：${around(attribute, brokenAttribute)}`]),
    ...(words.includes('**') ? [`加粗没有生效，请改用 <strong>：…${around(words, /\*\*/)}…`] : []),
    ...(page.tags.has('del') ? ['有删除线 <del>：波浪号请改为“至”或“—”'] : []),
  ];
};
