import { describe, expect, it } from 'vitest';
import { verifier } from './answer.ts';
import { pageOf } from './say-fate.ts';
import { readNumbers } from './file.ts';
import { sayAnswer } from './say.ts';
import { testFile } from './testing.ts';

const published = readNumbers(testFile);
const verify = verifier(published);
const page = 'https://a.example/statistics/by-year/2024-03-01/';
const say = (text: string) => sayAnswer(verify(text), 'a.example');
const words = (text: string) =>
  say(text).map(({ mark, heading, lines }) => [`${mark}｜${heading}`, ...lines.map((line) => line.text)]);
const check = '按句中写明的年份、地区和指标找到，请核对是不是同一件事。';

describe('sayAnswer(answer, here)', () => {
  it.each([
    [
      '2023年全市初阶工程师21,846人',
      [
        [
          '仍有效｜“21,846”见于2024-03-01版，至今未变',
          check,
          '2023，全市，初阶工程师：2024-03-01版公布为21,846人，至今未变。',
        ],
      ],
    ],
    [
      '2023年全市高阶工程师118人',
      [
        [
          '已变更｜“118”是2024-03-01版的数，已改为121人',
          check,
          '2023，全市，高阶工程师：2024-03-01版公布为118人（初步）；2025-03-01版改为121人（修订：补报3人）。',
          '2023，全市，高阶工程师：现为121人（2025-03-01版）。',
        ],
      ],
    ],
    [
      '2023年甲区初阶工程师980人',
      [
        [
          '仍有效｜“980”见于2024-03-01版，至今未变',
          check,
          '2023，甲区，初阶工程师：2024-03-01版公布为980人（初步），2025-03-01版起为正式数，数值未变。',
        ],
      ],
    ],
    [
      '2023年甲区（不含开发区）初阶工程师77人',
      [
        [
          '已变更｜“77”是2024-03-01版的数，现在不予公布',
          check,
          '2023，甲区（不含开发区），初阶工程师：2024-03-01版公布为77人；2025-03-01版起不予公布（更正：误公布）。',
          '2023，甲区（不含开发区），初阶工程师：现为不予公布（2025-03-01版）。',
        ],
      ],
    ],
    [
      '2023年全市初阶工程师2.18万人',
      [
        [
          '约数｜“2.18万”与公布数相符，但只是约数',
          '这是约数，只能说与公布数21,846人相符，不能当作原数引用。',
          check,
          '2023，全市，初阶工程师：2024-03-01版公布为21,846人，至今未变。',
        ],
      ],
    ],
    [
      '2024年全市中心数118个',
      [
        [
          '不可引用｜“118”出自示例数据',
          '示例数据，不可引用：这些数字是为演示网站而编造的。',
          check,
          '［示例数据］2024，全市，9号中心数：2025-03-01版公布为118个，至今未变。',
        ],
      ],
    ],
    [
      '21,846人',
      [
        [
          '不能断定｜“21,846”：有一个公布数与它相同',
          '原文没有写全年份、地区和指标，不能断定说的是哪一个，请自己对照：',
          '2023，全市，初阶工程师：2024-03-01版公布为21,846人，至今未变。',
        ],
      ],
    ],
    [
      '2023年全市高阶工程师119人',
      [
        [
          '没有找到｜本站没有公布过“119”',
          '没有找到不等于它错了，它也可能出自别处，或是由公布数算出来的。',
          '句中写到的这些数字，本站公布的是：',
          '2023，全市，高阶工程师：现为121人（2025-03-01版）。',
        ],
      ],
    ],
    ['占12%', [['不核对｜“12”是比例', '本站只逐个公布数量，比例请用公布的数量自己算。']]],
    [
      '你好',
      [['没有内容｜没有看到数字，也没有看到本站图表的链接', '请把带数字的句子，或图表固定页面的链接，整段粘贴进来。']],
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    [page.replace('2024', '2025'), '仍有效｜链接指向《各年人数》2025-03-01版，其中的数字至今未变'],
    [page, '已变更｜链接指向《各年人数》2024-03-01版，其中2个数字后来变过'],
    [page.replace('2024', '2021'), '没有找到｜《各年人数》没有2021-03-01版'],
    ['https://a.example/statistics/by-year/', '提醒｜链接指向《各年人数》的最新页'],
    ['https://a.example/statistics/nobody/2024-03-01/', '没有找到｜本站没有“nobody”这张图'],
    [`${page}#engineers/2023/全市/高阶工程师`, '已变更｜链接指向《各年人数》2024-03-01版的一个数字'],
    [`${page}#engineers/2024/全市/初阶工程师`, '没有找到｜链接指向《各年人数》2024-03-01版的一个数字'],
    [`${page}#engineers/1999/全市/初阶工程师`, '没有找到｜链接指向《各年人数》2024-03-01版，但编号不对'],
    [
      'https://a.example/statistics/centres/2025-03-01/',
      '不可引用｜链接指向《中心数》2025-03-01版，其中的数字至今未变',
    ],
  ])('a link: %s', (text, expected) => {
    expect(words(text)[0]?.[0]).toBe(expected);
  });

  it('says when a link is of another site, and when the linked release had another number', () => {
    expect(words(page.replace('a.example', 'b.example'))[0]?.[1]).toContain('b.example，不是本站');
    expect(words(`121人 ${page}`)[1]).toContain('链接所指的2024-03-01版里，这个数是118人（初步）。');
  });
});

describe('pageOf(number, date)', () => {
  const [first, , , , , , dropped, target] = published.numbers;
  it.each([
    [
      first,
      '2024-03-01',
      '/statistics/by-year/2024-03-01/#engineers/2023/%E5%85%A8%E5%B8%82/%E5%88%9D%E9%98%B6%E5%B7%A5%E7%A8%8B%E5%B8%88',
    ],
    [
      first,
      '2024-01-01',
      '/statistics/by-year/2024-03-01/#engineers/2023/%E5%85%A8%E5%B8%82/%E5%88%9D%E9%98%B6%E5%B7%A5%E7%A8%8B%E5%B8%88',
    ],
    [
      first,
      null,
      '/statistics/by-year/#engineers/2023/%E5%85%A8%E5%B8%82/%E5%88%9D%E9%98%B6%E5%B7%A5%E7%A8%8B%E5%B8%88',
    ],
    [dropped, '2024-03-01', '/data/engineers/'],
    [target, null, '/data/targets/'],
  ])('%o at %s', (number, date, expected) => {
    expect(number && pageOf(number, date)).toBe(expected);
  });
});
