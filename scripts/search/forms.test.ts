import { describe, expect, it } from 'vitest';
import { formsOf } from './forms.ts';

/** What whole dictionaries (opencc-js, `Converter({ from: 'cn', to })` to tw and hk) make of each character that they change. */
const expected =
  '发發 汇匯 台臺 后後 为為 复復 习習 总總 数數 里裡裏 卫衛衞 线線 群羣 体體 云雲 钟鍾 丑醜 干幹 鹰鷹'.split(' ');

describe('formsOf(documents)', () => {
  it('gives each character the forms of Taiwan and Hong Kong', () => {
    const text = '人才发展汇集台后面只为复习总数里程卫线群体云制钟了丑干鹰';
    const page = { url: '/', title: text, kind: 'policy', blocks: [] } as const;
    const forms = expected.flatMap((each) => [...each].slice(1));
    expect([...formsOf([page]).replace(/[\d,]/g, '')].sort()).toEqual(forms.sort());
  });
});
