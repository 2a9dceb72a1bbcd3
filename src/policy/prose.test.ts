import { describe, expect, it } from 'vitest';
import { checkProse, digitNames } from './prose.ts';

const names = digitNames(['321人才企业工作站', '继续教育基地'], ['12333', '12345']);
const found = (text: string) => checkProse(text, names).map(({ line, text: words }) => `${String(line)} ${words}`);

describe('checkProse(text, names) finds statistics typed into prose', () => {
  it.each([
    ['每年培育1000名以上', ['1 1000名']],
    ['每年培育 1,000 名以上', ['1 1,000名']],
    ['每年培育２万名以上', ['1 ２万名']],
    ['约2.18万人', ['1 约2.18万人']],
    ['每年培育两万名', ['1 两万名']],
    ['占12.3%', ['1 12.3%']],
    ['---\ntitle: 1000名\n---\n\n第一段\n\n全市有 34,577 人', ['7 34,577人']],
    ['一\r\n二\r\n共20家', ['3 20家']],
    ['<Ref to="measure-9">30个服务点</Ref>', ['1 30个']],
    ['<General>一般要30天</General>', ['1 30天']],
    ['- 共20家\n- 共30家', ['1 20家', '2 30家']],
    ['## 有20家', ['1 20家']],
    ['[20家](/a/30/)', ['1 20家']],
    ['<Quote>20家</Quote>之外有30家', ['1 30家']],
    ['321家', ['1 321家']],
    ['共200家`1家`', ['1 200家']],
    ['三百二十人', ['1 三百二十人']],
    ['20 %', ['1 20%']],
    ['20a', []],
    ['甲\n\n---\n共20家\n---', ['4 20家']],
    ['甲```共20家', ['1 20家']],
    ['甲 import 20家', ['1 20家']],
    ['](20家', ['1 20家']],
    ['<Quote>共20家</Fixed>', ['1 20家']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('checkProse(text, names) allows what counts nothing', () => {
  it.each([
    '实施期 2022—2025 年，2022至2025年，至2025年底，2022',
    '2022年3月7日印发，2022-03-07',
    '金人社发〔2022〕8号',
    '拨打12333或12345',
    '金华市321人才，321 人才企业工作站',
    '“211”目标',
    '面向2+4+X产业',
    '第3项，举措9，附件2，表12-3',
    '1. 先看\n2. 再问\n   1. 细看',
    '三件事、十条举措、一年一次',
    '周一至周五 9:00-11:30',
    '<Num of="engineers/2025/全市/创新工程师" />',
    '<Figure id="places-1000" />',
    '<Quote>至 2025 年，全市建成服务点 30 个以上</Quote>',
    '<Fixed reason="网页规定的字数">70 字</Fixed>',
    '{/* 1000名 */}',
    '<!-- 1000名 -->',
    '`1000名`',
    '```\n1000名\n```',
    '~~~\n1000名\n~~~',
    '甲\n```js\n共1家\n\n共1000名\n```\n乙',
    '{/* 共\n1000名 */}',
    '<!-- 共\n1000名 -->',
    '<Quote>共\n20家</Quote>',
    '<Quote of="a">共20家</Quote>',
    '<a title="20家">甲</a>',
    '<A\nb="20家">甲</A>',
    '三十条',
    "import A from '../1000.astro'",
    'export const a = 1000',
    '甲\nimport a 1000 b\n乙',
    '[名录](/directory/330781/)',
    '---\nsummary: 共20家\nrelated: [1, 2]\n---',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('checkProse(text) asks <Fixed> for a reason', () => {
  it.each([
    '<Fixed>70 字</Fixed>',
    '<Fixed reason="">70 字</Fixed>',
    '<Fixed reason="  ">70 字</Fixed>',
    '<Fixed unreason="甲">70 字</Fixed>',
  ])('%s', (text) => {
    expect(checkProse(`\n${text}`)).toEqual([
      {
        line: 2,
        value: null,
        text: text.slice(0, text.indexOf('>') + 1),
        message: '<Fixed> 要写明理由：<Fixed reason="为什么不能用 <Num>">…</Fixed>',
      },
    ]);
  });
});

it.each(['<Fixed reason="甲">1 字</Fixed>', '<Fixed as="b" reason=" 甲 乙 ">1 字</Fixed>'])(
  'checkProse(%s) finds nothing wrong',
  (text) => expect(checkProse(text)).toEqual([]),
);

it('checkProse(text) gives value and advice, in the order of the lines', () => {
  expect(
    checkProse('<Fixed>1 字</Fixed>\n共2万家\n<Fixed>3 字</Fixed>').map(({ line, value, message }) => [
      line,
      value,
      message,
    ]),
  ).toMatchObject([
    [1, null, expect.stringContaining('理由')],
    [2, 20_000, '「2万家」是直接写进正文的数字，数据更新后不会跟着变'],
    [3, null, expect.stringContaining('理由')],
  ]);
});

describe('digitNames(names, hotlines)', () => {
  it('takes names with digits, how they begin, and the hotlines', () => {
    expect(names).toEqual(['321人才企业工作站', '321人才', '12333', '12345']);
    expect(digitNames(['新321人才企业', '321a', '甲', '321人才'], ['热线'])).toEqual([
      '新321人才企业',
      '321a',
      '321人才',
      '新321人才',
    ]);
  });
});
