import type { Published, Term } from './file.ts';
import { unitWords, type Hedge } from './quantity.ts';

/**
 * A word of a sentence with what it means there. Only these words may occur in a sentence whose meaning is checked; whatever
 * else stands there is `unknown`, and the sentence is not judged.
 */
export type Word =
  | { readonly kind: 'area'; readonly area: string; readonly isCity: boolean }
  | { readonly kind: 'term'; readonly terms: readonly Term[] }
  | { readonly kind: 'verb'; readonly of: string; readonly isTotal?: boolean; readonly isNew?: boolean }
  | { readonly kind: 'hedge'; readonly hedge: Hedge }
  | { readonly kind: 'after'; readonly hedge: Hedge }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'distance'; readonly way: 'over' | 'short' | 'exact' | 'reached' }
  | { readonly kind: 'way'; readonly way: -1 | 0 | 1 }
  | { readonly kind: 'toward'; readonly way: -1 | 1 }
  | { readonly kind: 'end'; readonly end: 'most' | 'least' }
  | { readonly kind: 'plan' | 'goal' | 'yearly' | 'before' | 'than' | 'glue' | 'of' | 'and' | 'total' | 'each' }
  | { readonly kind: 'respectively' | 'provisional' | 'from' | 'share' | 'tie' | 'in' | 'among' | 'every' | 'stop' };

/** The words of ordinary Chinese that sentences about numbers are made of. */
const words: readonly (readonly [Word, string])[] = [
  [{ kind: 'verb', of: '培育' }, '培育 培养'],
  [{ kind: 'verb', of: '培育', isNew: true }, '新增 新培育 新增培育'],
  [{ kind: 'verb', of: '建成' }, '建成 建立 设立 建有'],
  [{ kind: 'verb', of: '有' }, '有 共有 总数 总量'],
  [{ kind: 'verb', of: '当年' }, '全年 当年'],
  [{ kind: 'verb', of: '', isTotal: true }, '累计'],
  [{ kind: 'hedge', hedge: 'about' }, '约 大约 大概'],
  [{ kind: 'hedge', hedge: 'nearly' }, '近 将近 接近'],
  [{ kind: 'hedge', hedge: 'below' }, '不足 不到 少于'],
  [{ kind: 'hedge', hedge: 'above' }, '超过 超 逾 突破 多于'],
  [{ kind: 'hedge', hedge: 'atLeast' }, '至少 不少于 不低于'],
  [{ kind: 'after', hedge: 'about' }, '左右 上下'],
  [{ kind: 'after', hedge: 'above' }, '余 多'],
  [{ kind: 'after', hedge: 'atLeast' }, '以上'],
  [
    { kind: 'distance', way: 'over' },
    '超过目标 超出目标 超目标 高于目标 比目标多 超过年度目标 超出年度目标 比年度目标多',
  ],
  [{ kind: 'distance', way: 'short' }, '距目标还差 距离目标还差 离目标还差 距目标差 比目标少 低于目标 距年度目标还差'],
  [{ kind: 'distance', way: 'exact' }, '正好达到目标 正好达到年度目标 与目标持平'],
  [{ kind: 'distance', way: 'reached' }, '达到目标 达到了目标 达到年度目标 完成目标 完成年度目标 完成了年度目标'],
  [{ kind: 'way', way: 1 }, '增加 增加了 增长 增长了 增 上升 多了'],
  [{ kind: 'way', way: -1 }, '减少 减少了 下降 下降了 减 少 少了'],
  [{ kind: 'way', way: 0 }, '持平'],
  [{ kind: 'toward', way: 1 }, '增加到 增至 增加至 增长到 增长至 上升到 上升至'],
  [{ kind: 'toward', way: -1 }, '减少到 减至 减少至 下降到 降至 下降至'],
  [{ kind: 'end', end: 'most' }, '最多'],
  [{ kind: 'end', end: 'least' }, '最少'],
  [{ kind: 'plan' }, '计划要求 计划提出 计划规定'],
  [{ kind: 'goal' }, '目标 年度目标 计划目标 目标数 目标值'],
  [{ kind: 'yearly' }, '每年'],
  [
    { kind: 'before' },
    '比上年 较上年 比上一年 较上一年 同比 与上年 和上年 与上一年 比上年末 比上年底 较上年末 较上年底',
  ],
  [{ kind: 'than' }, '比 较'],
  [{ kind: 'glue' }, '为 是 达 达到 达到了 已 了 人数 数量 培育人数 培养人数 建成数 相比'],
  [{ kind: 'of' }, '的'],
  [{ kind: 'and' }, '和 与 及 以及'],
  [{ kind: 'total' }, '共 合计 一共 总共 共计'],
  [{ kind: 'each' }, '各 均'],
  [{ kind: 'respectively' }, '分别'],
  [{ kind: 'provisional' }, '（初步） （初步数）'],
  [{ kind: 'from' }, '从 由'],
  [{ kind: 'share' }, '占'],
  [{ kind: 'tie' }, '并列'],
  [{ kind: 'in' }, '在'],
  [{ kind: 'among' }, '中'],
  [{ kind: 'every' }, '各县（市、区） 各县市区 各县市 各地区 各地'],
  [{ kind: 'stop' }, '， 、 ； ：'],
  ...unitWords.map((unit): readonly [Word, string] => [{ kind: 'unit', unit }, unit]),
];

/** All words that a site's sentences may use, by spelling: those of the language, its areas, and what it counts. */
export function lexiconOf({ areas, terms }: Pick<Published, 'areas' | 'terms'>): ReadonlyMap<string, Word> {
  const lexicon = new Map<string, Word>();
  for (const [word, spellings] of words) for (const spelling of spellings.split(' ')) lexicon.set(spelling, word);
  areas.forEach(([area = '', ...others], index) => {
    const ours = index === 0 ? ['我市', '本市', '全市'] : [];
    for (const spelling of [area, ...others, ...ours])
      lexicon.set(spelling, { kind: 'area', area, isCity: index === 0 });
  });
  for (const term of terms)
    for (const name of term.names) {
      const known = lexicon.get(name);
      lexicon.set(name, { kind: 'term', terms: [...(known?.kind === 'term' ? known.terms : []), term] });
    }
  return lexicon;
}
