import { expect, test } from 'vitest';
import { isExamplePage, isPlaceholder } from './placeholder.ts';

test.each(
  '标题 发布机构 许可 网页 写明理由 理由 xxx XXX ××× TODO todo： 待填 （待填） 待补充 …… ... ? - 【标题】 “标题” 请填写 请填写标题 待填写理由 修订 更正 N/A YYYY-MM-DD 金华市xxx年报 某某局 ＴＯＤＯ'.split(
    ' ',
  ),
)('isPlaceholder(%s)', (text) => expect(isPlaceholder(text)).toBe(true));

test.each([
  '《金华统计年鉴2021》表12-3 各类科学技术专业人员（2020年）',
  '未注明',
  '测试',
  '2024年底',
  '漏报',
  '更正：原表把12写成21',
  '金华市人力资源和社会保障局',
  '示例数据：三类工程师培育人数',
  '原表许可有误，按来函修订',
  'Max Planck',
])('isPlaceholder(%s) is false', (text) => expect(isPlaceholder(text)).toBe(false));

test.each([
  'https://example.com/a',
  'http://www.example.cn',
  'https://xxx.gov.cn/',
  'http://localhost:4321/',
  'https://待填.cn/网址',
])('isExamplePage(%s)', (url) => expect(isExamplePage(url)).toBe(true));

test.each([
  'http://tjj.jinhua.gov.cn/tjnj/nj2021/2021nj12-3.htm',
  'https://rsj.jinhua.gov.cn/col/col1/index.html',
  'https://a.cn/%E5',
])('isExamplePage(%s) is false', (url) => expect(isExamplePage(url)).toBe(false));
