/** What is asked of a number. */
export type Sort = 'most' | 'least' | 'target' | 'change' | 'years' | 'value';

/** Unit → the words in which readers ask for it. */
const spoken: Readonly<Record<string, string>> = {
  人: '(?:[人名位]|个人?)',
  家: '[家个]',
  个: '[个处家]',
  处: '[处个]',
  场: '(?:场次|[场次])',
};

/** Which area: 哪个县, 各县（市、区）. */
const which = '(?:哪里|哪儿|(?:各|哪一?个?)?(?:县[.（(]?市[.、]?区[)）.]?|县区|市县|县|地区|地方))';

/** Whether it has been reached. */
const yet = '(?:了|没有|没|吗)*';

/**
 * How a question for a number may be written, beside its name, area and year: all of it must be one of these forms. Whatever else it
 * says, 年龄, 通过的, 每个县, 不是, asks for another number than the one that is published. `isStock`: whether it is what there is at the
 * end of a year, not what came in it.
 */
export function formsOf(unit: string, isStock: boolean): readonly (readonly [Sort, RegExp])[] {
  const end = isStock ? '|年?底|年?末|到|截至' : '|一年';
  const by = `(?:请问|想知道|查一?下?|本市|市里|目前|现在|培育|培养|建成|建了|办|开|拿|获得?|有|是|的|了|在|里|年度?${end})*`;
  const many = `(?:多少|几)${spoken[unit] ?? unit}?`;
  const count = `(?:${unit === '人' ? '人数|' : ''}${isStock ? '总数|' : ''}数量|数)`;
  const ends = '(?:最[多高少低])';
  const form = (...ways: readonly string[]): RegExp => new RegExp(`^${by}(?:${ways.join('|')})${by}$`);
  return [
    ['years', form(`哪一?年${by}${count}?${ends}`, `${count}?${ends}${by}哪一?年`)],
    [
      'most',
      form(`${which}?${by}${count}?(?:最[多高]|排?第一|排[名行])${by}(?:${which}|谁)?`, `${which}${by}${count}?多`),
    ],
    ['least', form(`${which}?${by}${count}?(?:最[少低]|垫底|倒数(?:第一)?)${by}(?:${which}|谁)?`)],
    [
      'target',
      form(
        `(?:是否|有没有)?(?:超过|达到|完成)?(?:年度)?目标${yet}`,
        `(?:是否|有没有)?(?:达标|完成)${yet}`,
        `${count}?够(?:\\d+${spoken[unit] ?? unit}?)?${yet}`,
        `(?:还|[距离]目标还?)?[差缺]${many}(?:没?(?:完成|达标))?`,
        `超过?(?:目标)?${many}`,
      ),
    ],
    [
      'change',
      form(
        '[比较][上去]年',
        `(?:[比较][上去]年|同比)${by}(?:增加|增长|减少|增减|变化|[多少])${by}(?:${many})?`,
        `(?:增加|增长|减少)${by}${many}`,
      ),
    ],
    ['value', form(`${count}?${by}${many}`, count, '数据', `有没有|(?:有没有)?(?:出来|公布|发布)${yet}`, '')],
  ];
}
