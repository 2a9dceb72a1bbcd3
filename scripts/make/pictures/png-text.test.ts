import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { textsOf, withTexts } from './png-text.ts';

const png = new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>').render().asPng();

it('withTexts(png, texts) can be read back, Chinese and all', () => {
  const written = withTexts(png, [
    ['Title', '每年培育“企业工程师”'],
    ['Source', '示例数据，不可引用'],
  ]);
  expect([...textsOf(written)]).toEqual([
    ['Title', '每年培育“企业工程师”'],
    ['Source', '示例数据，不可引用'],
  ]);
});

it('textsOf(png) of a picture without texts is empty', () => {
  expect(textsOf(png).size).toBe(0);
});
