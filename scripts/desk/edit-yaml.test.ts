import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appendItem, quoted, replaceItems, replaceValue } from './edit-yaml.ts';

const site = `# 站点
contact:
  # 办公电话。
  phone: ''   # 区号
  email: "a@b.cn"
columns:
  - { name: 首页, keywords: [甲, 乙] }
`;

describe('replaceValue(text, path, value)', () => {
  it('changes nothing but the value', () => {
    expect(replaceValue(site, ['contact', 'phone'], quoted("0579-1 '甲'"))).toBe(
      site.replace("''   #", "'0579-1 ''甲'''   #"),
    );
  });
  it('refuses a field that is not there', () => {
    expect(() => replaceValue(site, ['contact', 'fax'], "''")).toThrow('no such field: contact.fax');
  });
});

describe('quoted(text)', () => {
  it.each(['甲：乙', '# 甲', "它's", '- 甲', '2027-01-15', 'null', '甲\n乙'])('keeps %j a text in one line', (text) => {
    expect(parse(quoted(text))).toBe(text.replace('\n', ' '));
  });
});

describe('appendItem(text, path, lines)', () => {
  const item = ['id: b', 'plans:', "  - { when: '2027-03' }"];
  it.each([
    ['an empty list', 'releases: []\n', "releases:\n  - id: b\n    plans:\n      - { when: '2027-03' }\n"],
    [
      'an empty list in a map',
      'a:\n  releases: [] # 空\n',
      "a:\n  releases:\n    - id: b\n      plans:\n        - { when: '2027-03' } # 空\n",
    ],
    [
      'a list',
      '# 注\nreleases:\n  - id: a # 甲\n',
      "# 注\nreleases:\n  - id: a # 甲\n  - id: b\n    plans:\n      - { when: '2027-03' }\n",
    ],
    [
      'a list that is not indented',
      'releases:\n- id: a\n  x: 1',
      "releases:\n- id: a\n  x: 1\n- id: b\n  plans:\n    - { when: '2027-03' }",
    ],
  ])('adds it to %s', (_, text, expected) => {
    const path = text.startsWith('a:') ? ['a', 'releases'] : ['releases'];
    expect(appendItem(text, path, item)).toBe(expected);
    expect(() => parse(expected) as unknown).not.toThrow();
  });
  it('adds to a list in brackets', () => {
    expect(parse(appendItem('x: [{ a: 1 }]', ['x'], ['a: 2']))).toEqual({ x: [{ a: 1 }, { a: 2 }] });
  });
});

describe('replaceItems(text, path, items)', () => {
  it.each([
    ['a:\n  # 注\n  - x\n  - y\n\n# 末\nb: 1\n', 'a:\n  # 注\n  - 1\n  - 2\n\n# 末\nb: 1\n'],
    ['a: [x]\nb: 1\n', 'a: [1, 2]\nb: 1\n'],
    ['a:\n- x', 'a:\n- 1\n- 2'],
  ])('writes them into %j', (text, expected) => {
    expect(replaceItems(text, ['a'], ['1', '2'])).toBe(expected);
  });
});
