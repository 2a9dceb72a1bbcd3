import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const page = (main: string, attributes = 'data-kind="policy"', before = ''): string =>
  `<!doctype html><html><body><header>页眉</header>${before}<main ${attributes}>${main}</main><footer>页脚</footer></body></html>`;
const blocksOf = (main: string): unknown => readPage(page(main), '/a/')?.blocks;

describe('readPage(html, url)', () => {
  it('takes title, kind, area, next and terms from main', () => {
    const attributes = 'data-kind="place" data-area="永康市" data-next="永康市，0579" data-terms="服务点，受理"';
    expect(readPage(page('<h1>示例 01</h1><p>正文</p>', attributes), '/a/')).toEqual({
      url: '/a/',
      title: '示例 01',
      kind: 'place',
      area: '永康市',
      next: '永康市，0579',
      terms: ['服务点', '受理'],
      blocks: [{ text: '正文' }],
    });
  });

  it('marks what follows from demo data', () => {
    const html = page('<h1>图</h1>', 'data-kind="data" data-next="117人"', '<p data-demo-band>示例</p>');
    expect(readPage(html, '/a/')?.next).toBe('示例数据：117人');
  });

  it('cuts at headings, with their id or that of the section', () => {
    expect(
      blocksOf('<p>前</p><h2 id="a">甲</h2><p>一</p><section id="b"><h3>乙</h3><p>二</p></section><p>后</p>'),
    ).toEqual([
      { text: '前' },
      { heading: '甲', anchor: 'a', text: '一' },
      { heading: '乙', anchor: 'b', text: '二' },
      { text: '后' },
    ]);
  });

  it('names a section without heading by its first sentence, when it is short and more follows', () => {
    expect(
      blocksOf('<section id="m1"><p>1.建立中心。发挥作用。</p></section><section id="m2"><p>只有一句。</p></section>'),
    ).toEqual([
      { heading: '1.建立中心', anchor: 'm1', text: '发挥作用。' },
      { anchor: 'm2', text: '只有一句。' },
    ]);
  });

  it('ends lines at blocks and marks cells and terms', () => {
    const table = '<table><tr><th>甲</th><td>1</td></tr><tr><th>乙</th><td></td></tr></table>';
    expect(
      blocksOf(
        `<ul><li>一</li><li>二<br>三</li></ul>${table}<dl><dt>电话</dt><dd>0579</dd><dd>0580</dd><dt>多少？</dt><dd>3家。</dd></dl>`,
      ),
    ).toEqual([{ text: '一\n二\n三\n甲 | 1\n乙\n电话：0579；0580\n多少？3家。' }]);
  });

  it('cuts at terms that have an id around them', () => {
    expect(blocksOf('<dl><div id="t"><dt><dfn>直评</dfn></dt><dd><p>直接评审。</p></dd></div></dl>')).toEqual([
      { heading: '直评', anchor: 't', text: '直接评审。' },
    ]);
  });

  it('leaves out what is not text of the page', () => {
    const silent =
      '<nav>导航</nav><script>go()</script><svg><title>图</title></svg><p data-nosearch>不搜</p><p hidden>藏</p>';
    expect(blocksOf(`${silent}<p>前<span hidden>藏</span><script>go()</script>后 <b>粗</b>\n 字</p>`)).toEqual([
      { text: '前后 粗 字' },
    ]);
  });

  it('is null for a page without a kind, and refuses an unknown one', () => {
    expect(readPage('<main><h1>搜索</h1></main>', '/')).toBeNull();
    expect(() => readPage(page('', 'data-kind="news"'), '/')).toThrow('unknown data-kind: news; known: policy, data');
  });
});
