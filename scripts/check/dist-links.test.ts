import { describe, expect, it } from 'vitest';
import { findings, home, page } from './testing.ts';

/** Links on the home page, `BASE` for the base path, and what is wrong with them. */
const links: readonly (readonly [string, string | null])[] = [
  ['BASEplan/', null],
  ['BASEplan/#measure-1', null],
  ['#here', null],
  ['#', null],
  ['?kind=a', null],
  ['plan/', null],
  ['https://example.cnBASEplan/', null],
  ['https://other.example/nowhere/', null],
  ['tel:12333', null],
  ['BASE数据.csv', null],
  ['BASE%E6%95%B0%E6%8D%AE.csv', null],
  ['BASEnowhere/', '链接失效：BASEnowhere/'],
  ['https://example.cnBASEnowhere/', '链接失效：https://example.cnBASEnowhere/'],
  ['BASEplan', '链接末尾少了斜线：BASEplan'],
  ['BASEplan/#measure-11', '锚点失效：BASEplan/#measure-11'],
  ['#nowhere', '锚点失效：BASE#nowhere'],
  ['http://[', '地址写错：http://['],
];
const bases = ['/', '/zt/211/'];

describe.each(bases)('checkDist(folder, publication) below %s', (base) => {
  const put = (text: string): string => text.replaceAll('BASE', base);
  const plan = page('计划', '<p id="measure-1">一</p>');

  it.each(links)('follows the link %s', async (href, message) => {
    const found = await findings(
      {
        'index.html': home(`<p id="here"><a href="${put(href)}">去</a></p>`),
        'plan/index.html': plan,
        '数据.csv': 'x',
      },
      base,
    );
    expect(found).toEqual(message === null ? [] : [`index.html ${put(message)}`]);
  });

  it('follows what feeds, sitemaps, calendars, descriptions and styles name', async () => {
    const own = put('https://example.cnBASE');
    const found = await findings(
      {
        'index.html': home(
          '',
          `<meta property="og:image" content="${own}gone.png"><link rel="alternate" href="${base}gone.xml">`,
        ),
        'plan/index.html': page('计划', `<script type="application/ld+json">{"a":["${own}","${own}gone-1/"]}</script>`),
        'feed.xml': `<feed><link href="${base}plan/"/><link href="${base}gone-2/"/><content>&lt;a href="${base}gone-3/"&gt;</content></feed>`,
        'sitemap.xml': `<urlset><url><loc>${own}plan/</loc></url><url><loc>${own}gone-4/</loc></url></urlset>`,
        'robots.txt': `User-agent: *\nSitemap: ${own}gone-5.xml\n`,
        'calendar.ics': `BEGIN:VEVENT\r\nURL:${own}go\r\n ne-6/\r\nEND:VEVENT\r\n`,
        'data/datapackage.json': '{"resources":[{"path":"gone-7.csv","schema":{"fields":[]}}]}',
        'data/catalog.jsonld': `{"dcat:downloadURL":"${own}gone-8.csv"}`,
        'data/SHA256SUMS': `${'0'.repeat(64)}  gone-9.csv\n`,
        'a.css': 'p{background:url("gone-10.png")}',
        'a.js': 'import("./gone-11.js");',
      },
      base,
    );
    expect(found.map((each) => /gone(?:-\d+)?/.exec(each)?.[0]).sort()).toEqual(
      ['gone', 'gone', ...Array.from({ length: 11 }, (_, index) => `gone-${index + 1}`)].sort(),
    );
    expect(found.every((each) => each.includes('链接失效：'))).toBe(true);
  });
});
