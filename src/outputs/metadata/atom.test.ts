import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { announcements } from './announcements.ts';
import { atomFeed, tagOf, xmlText } from './atom.ts';
import { demoBuilt, officialBuilt, testPublication } from './testing.ts';

const words = { title: '发布与修订', subtitle: '测试', path: '/feed.xml', page: '/revisions/' };
const feedOf = (built = officialBuilt(), origin = ''): string =>
  atomFeed(announcements(built), words, testPublication(origin));

const root = (xml: string): XmlElement => {
  const element = parseXml(xml).root;
  if (element === null) throw new Error('empty document');
  return element;
};
const children = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const textOf = (element: XmlElement, name: string): string => children(element, name)[0]?.text ?? '';

describe('atomFeed(announcements, words, publication)', () => {
  it('is well-formed XML in the namespace of Atom', () => {
    const feed = root(feedOf());
    expect(feed.name).toBe('feed');
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  });
  it.each([
    ['', 'tag:origin-not-set.invalid,2022-03-07:/feed.xml'],
    ['https://example.org', 'tag:example.org,2022-03-07:/feed.xml'],
  ])('has what RFC 4287 demands of feed and entries, with origin “%s”', (origin, id) => {
    const feed = root(feedOf(officialBuilt(), origin));
    const entries = children(feed, 'entry');
    expect(textOf(feed, 'id')).toBe(id);
    expect(entries.length).toBe(4);
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated', 'author']) expect(children(element, name)).toHaveLength(1);
      expect(textOf(element, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/);
      expect(textOf(element, 'id')).toMatch(/^tag:[a-z.-]+,\d{4}-\d{2}-\d{2}:\/[\w./%-]+$/);
    }
    const ids = entries.map((entry) => textOf(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = entries.flatMap((entry) => children(entry, 'link')).map((link) => link.attributes['href'] ?? '');
    expect(hrefs.every((href) => href.startsWith(`${origin}/211/`))).toBe(true);
    const self = children(feed, 'link').find((link) => link.attributes['rel'] === 'self');
    expect(self?.attributes['href']).toBe(`${origin}/211/feed.xml`);
  });
  it('reads in a feed reader as it was meant, newest first', () => {
    const feed = parseAtomFeed(feedOf());
    expect(feed.updated).toBe('2024-03-01T00:00:00+08:00');
    expect(feed.entries?.map(({ title, updated }) => `${updated ?? ''} ${title?.value ?? ''}`)).toEqual([
      '2024-03-01T00:00:00+08:00 发布：测试表',
      '2024-03-01T00:00:00+08:00 修订：各层级培育人数改动 1 处',
      '2023-03-01T00:00:00+08:00 发布：测试表',
      '2022-03-07T00:00:00+08:00 发布：测试表',
    ]);
    expect(JSON.stringify(feed.entries?.[1])).toContain('补报 5 人，&lt;甲区&gt; &amp; ');
  });
  it('marks demo data in the title', () => {
    expect(feedOf(demoBuilt())).toContain('<title>【示例数据，不可引用】发布：测试表</title>');
  });
  it('is valid with nothing to announce', () => {
    const feed = root(atomFeed([], words, testPublication()));
    expect(textOf(feed, 'updated')).toBe('2022-03-07T00:00:00+08:00');
  });
});

describe('tagOf(publication, id)', () => {
  it('spells what a URI cannot hold', () => {
    expect(tagOf(testPublication('https://example.org:8080'), '/数据')).toBe(
      'tag:example.org,2022-03-07:/%E6%95%B0%E6%8D%AE',
    );
  });
});

describe('xmlText(text)', () => {
  it.each([
    ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
    ['换\u0001页\u000C', '换页'],
    ['保留\t制表和\n换行', '保留\t制表和\n换行'],
  ])('of %j', (text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});
