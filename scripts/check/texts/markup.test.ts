import { describe, expect, it } from 'vitest';
import { markupFaults } from './markup.ts';

const faults = (text: string): readonly string[] =>
  markupFaults(`---\ntitle: 一\n---\n\n## 标题\n\n${text}\n`, 'content/guides/a.mdx').map(
    ({ line, message }) => `${String(line)} ${message}`,
  );

describe('markupFaults(source, file)', () => {
  it.each([
    ['###小标题', '小标题没有生效'],
    ['＃＃ 小标题', '小标题没有生效'],
    ['### ', '小标题没有字'],
    ['《Term》职称《/Term》', '标签的尖括号要用半角'],
    ['-第一', '列表没有生效'],
    ['· 第一', '列表没有生效'],
    ['| 一 | 二 |', '表格没有生效'],
    ['｜ 一 ｜ 二 ｜', '表格没有生效'],
    ['看[这里][甲]', '链接没有生效'],
    ['［这里］（/data/）', '链接没有生效'],
    ['[这里](https://www.example.gov.cn/a b)', '链接没有生效'],
    ['全市有１２３４家企业', '数字用半角'],
    ['　　首行空两格。', '段首不用空格'],
    ['1、第一\n2、第二', '一段写在一行里'],
    ['一行  \n又一行', '行尾的空格'],
    ['```\n文字\n```', '``` 之间的字会变成程序的样子'],
    ['这是*斜体*字', '中文不用斜体'],
    ['这是＊＊加粗＊＊字', '加粗没有生效'],
    ['> 引文', '行首的 > 会变成引文的样子'],
    ['- [ ] 材料', '[ ] 会变成打勾的格子'],
    ['看<Figure id="awards" />图', '<Figure> 要单独成一段'],
    ['[写信](mailto:)', '链接只能写完整的网址'],
    ['[这里](http://x)', '链接只能写完整的网址'],
    ['[这里](#who)', '链接只能写完整的网址'],
    ['见https://www.example.gov.cn/，谢谢', '链接只能写完整的网址'],
    ['[](https://www.example.gov.cn/)', '链接要有文字'],
    ['<Ref to="measure-1">看<Ref to="measure-2">二</Ref></Ref>', '链接里不能再有链接'],
    ['[看<Term>职称</Term>](https://www.example.gov.cn/)', '链接里不能再有链接'],
    ['打 13800138000 找张三', '不能公开私人手机号'],
  ])('says of %j: %s', (text, said) => {
    expect(faults(text)).toContainEqual(expect.stringMatching(new RegExp(`^[78] ${RegExp.escape(said)}`)));
  });

  it.each([
    '零下<Num of="a/b" />-5 度，<Term>职称</Term>·助理',
    '- 第一\n- 第二\n\n1. 一\n2. 二',
    '**加粗**，[这里](https://www.example.gov.cn/a?b=c#d)，[写信](mailto:a@example.gov.cn)，[打](tel:0579-82460000)。',
    '| 一 | 二 |\n| --- | --- |\n| 甲 | 乙 |',
    '他说［原文如此］（见上文），第[1]条，打 0579-82460000。',
    '<Figure id="awards" />\n\n<General>\n\n一般<Term>职称</Term>\n\n</General>',
  ])('lets pass %j', (text) => {
    expect(faults(text)).toEqual([]);
  });
});
