import { demoMark } from '../make/twins/sources.ts';

const broken = /(?<![A-Za-z0-9_])(?:NaN|undefined|-?Infinity)(?![A-Za-z0-9_])|\[object Object\]/;
const code = /^ *(```+)\n[\s\S]*?\n *\1$|(`+)[^`]+\2/gm;
/** Markup that is not escaped. */
const tag = /(?<!\\)<\/?[a-z][\w-]*(?:\s[^>\n]*)?>/i;
/** What is no number of the data in a cell: links' addresses, days, years. */
const plain = /\]\([^)]*\)|\d{4}-\d{2}-\d{2}|(?<![\d,])\d{4}年?底?(?![\d,])|\d+[月日]/g;

/** The cells of a row but its first, which names it. */
const cellsOf = (row: string): readonly string[] => row.slice(2, -2).split(' | ').slice(1);

/** Cells of invented tables that hold a number without what stands behind it. */
function bareCells(text: string): readonly string[] {
  return text.split('\n\n').flatMap((block, index, blocks) => {
    if (!block.startsWith('| ') || blocks[index - 1]?.startsWith('示例数据：') !== true) return [];
    const cells = block.split('\n').slice(2).flatMap(cellsOf);
    return cells.filter(
      (cell) => /\d/.test(cell.replace(plain, '')) && !cell.includes(demoMark) && !/（[^）]*版[，推]/.test(cell),
    );
  });
}

/** What is wrong with a page's twin in Markdown. */
export function twinFaults(file: string, text: string): readonly string[] {
  if (!file.endsWith('.md')) return [];
  const [bare] = bareCells(text);
  const [html] = tag.exec(text.replace(code, '')) ?? [];
  return [
    ...(text.startsWith('# ') ? [] : ['第一行不是标题']),
    ...(broken.test(text) ? [`文字里有坏数据：${broken.exec(text)?.[0] ?? ''}`] : []),
    ...(html === undefined ? [] : [`留下了 HTML：${html}`]),
    ...(bare === undefined ? [] : [`示例数据的表里，这一格的数字后面没有${demoMark}或版和地址：${bare}`]),
  ];
}
