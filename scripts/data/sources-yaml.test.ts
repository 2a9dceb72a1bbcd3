import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeProject } from '../../tests/fixtures/project.ts';
import { formatProblems } from '../../src/data/problem.ts';
import { readData } from '../data.ts';
import { sha256Of } from '../lib/files.ts';

const release = '年份,地区代码,地区,层级,人数,状态,备注\n2024,330700,全市,创新工程师,1200,正式,\n';
const sha = sha256Of(new TextEncoder().encode(release));

const good = `# 来源
engineers:
  publisher: 金华市某部门
  licence: 未注明
  releases:
    '2025-01-16':
      title: 2024年培育人数
      page: null
      asOf: '2024'
      notes:
        - 甲
        - 乙
      sha256: ${sha}
      changes: []
    '2026-01-16':
      title: 2025年培育人数
      page: https://rsj.jinhua.gov.cn/a.html
      sha256: ${sha}
      changes:
        - cell: a
          kind: 修订
          reason: 漏报
indicators:
  publisher: 金华市某部门
  licence: 未注明
  releases: {}
`;

/** What the build says of a project whose two engineers' releases and one places' release are sound, with this sources.yaml. */
function said(sources: string | Uint8Array, shelf = 'data'): readonly string[] {
  const root = makeProject({
    'data/engineers/2025-01-16.csv': release,
    'data/engineers/2026-01-16.csv': release,
    'data/places/2026-01-16.csv': '编号\n',
    [`${shelf}/sources.yaml`]: sources,
  });
  const { problems } = readData(root);
  rmSync(root, { recursive: true });
  return formatProblems(problems).split('\n');
}

const edit = (from: string, to: string): string => {
  if (!good.includes(from)) throw new Error(`not in the file: ${from}`);
  return good.replace(from, to);
};

/** GBK of the few characters that matter here. */
const gbk = (text: string): Uint8Array =>
  new Uint8Array([...text].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : [0xbd, 0xf0])));

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a full-width colon',
    edit('title: 2024', 'title：2024'),
    ['7 「title」后面是全角冒号；请改成半角冒号加一个空格，写作「title: 」'],
  ],
  [
    'a full-width colon behind a date',
    edit("'2025-01-16':", "'2025-01-16'："),
    ['6 「2025-01-16」后面是全角冒号；请改成半角冒号加一个空格，写作「2025-01-16: 」'],
  ],
  ['a full-width colon behind a dataset', edit('indicators:', 'indicators：'), ['23 「indicators」后面是全角冒号']],
  ['a tab', edit('      page: null', '\tpage: null'), ['8 行首有制表符（Tab）']],
  ['a tab behind spaces', edit('      page: null', '    \tpage: null'), ['8 行首有制表符（Tab）']],
  ['a space too few', edit('      page: null', '     page: null'), ['8 「page」前面有 5 个空格，少了 1 个；应有 6 个']],
  [
    'a space too many',
    edit('      page: null', '       page: null'),
    ['8 「page」前面有 7 个空格，多了 1 个；应有 6 个'],
  ],
  ['a space too few on the first field', edit('      title: 2024', '     title: 2024'), ['7 「title」前面有 5 个空格']],
  ['a space too many before a date', edit("    '2026", "     '2026"), ['15 发布日期前面有 5 个空格，多了 1 个']],
  ['a space too few before a date', edit("    '2026", "   '2026"), ['15 发布日期前面有 3 个空格，少了 1 个']],
  [
    'a dataset that is moved in',
    edit('indicators:', '  indicators:'),
    ['23 「indicators」前面有 2 个空格，多了 2 个；应有 0 个'],
  ],
  ['a licence that is moved', edit('  licence', '   licence'), ['4 「licence」前面有 3 个空格，多了 1 个；应有 2 个']],
  ['a reason that is moved', edit('          reason', '         reason'), ['22 「reason」前面有 9 个空格']],
  ['a note that is moved', edit('        - 乙', '       - 乙'), ['12 ']],
  ['a dash without a space', edit('- 乙', '-乙'), ['12 「-」后面要有一个半角空格']],
  [
    'a field that stands twice',
    edit('      page: null', '      title: 又'),
    ['8 「title」与第 7 行重复；请删去一处，或并成一处'],
  ],
  ['a release that stands twice', edit("'2026-01-16'", "'2025-01-16'"), ['15 「2025-01-16」与第 6 行重复']],
  ['a dataset that stands twice', edit('indicators:', 'engineers:'), ['23 「engineers」与第 2 行重复']],
  ['an open single quote', edit("'2024'", "'2024"), ["9 少了后一个引号（'）"]],
  ['an open double quote', edit('title: 2024', 'title: "2024'), ['7 少了后一个引号（"）']],
  [
    'an open quote of a date',
    edit("'2025-01-16':", "'2025-01-16:"),
    ["6 「2025-01-16」的引号不成对；请写作 '2025-01-16'"],
  ],
  ['text behind a quote', edit('title: 2024', 'title: "2024"'), ['7 引号（"）后面还有文字「年培育人数」']],
  ['Chinese quotes around a date', edit("'2025-01-16'", '‘2025-01-16’'), ['6 「‘2025-01-16’」用了中文引号']],
  [
    'Chinese quotes around a text',
    edit('title: 2024年培育人数', 'title: “2024年培育人数”'),
    ['7 [engineers → releases → 2025-01-16 → title] 外面的引号会照样印出来'],
  ],
  ['no space behind a colon', edit('title: 2024', 'title:2024'), ['7 「title:」后面要有一个半角空格']],
  ['a full-width space behind a colon', edit('title: 2024', 'title:　2024'), ['7 「title:」后面要有一个半角空格']],
  ['full-width spaces before a field', edit('      page: null', '　　　page: null'), ['8 行首有全角空格']],
  ['no colon', edit('title: 2024', 'title 2024'), ['7 「title」后面少了冒号']],
  ['a colon in a text', edit('title: 2024', 'title: 注: 2024'), ['7 文字里有半角冒号加空格']],
  ['an ampersand', edit('title: 2024', 'title: &2024'), ['7 文字以「&」开头']],
  ['an asterisk', edit('title: 2024', 'title: *2024'), ['7 文字以「*」开头']],
  ['a note that is swallowed', edit('        - 乙', '         - 乙'), ['12 这一行和上一行没有对齐，连成了一句']],
  ['a note with a long dash', edit('- 乙', '－ 乙'), ['12 「－」不是列表的记号']],
  ['a first note without a space', edit('- 甲', '-甲'), ['11 「-」后面要有一个半角空格']],
  ['a date without a colon', edit("'2026-01-16':", "'2026-01-16'"), ['15 「2026-01-16」后面少了冒号']],
  ['a number sign', edit('title: 2024年培育人数', 'title: 培育人数 #1'), ['7 「#」和后面的字会被当成注释丢掉']],
  ['a lone quote', edit("'2024'", "2024年底'"), ['9 [engineers → releases → 2025-01-16 → asOf] 引号不成对']],
  ['no line of the dataset', edit('engineers:\n', ''), ['2 「publisher」上面少了数据集（如「engineers:」）一行']],
  [
    'no line of the second dataset',
    edit('indicators:\n', ''),
    ['23 「publisher」与第 3 行重复；请删去一处，或补上它上面少了的一行'],
  ],
  ['no line of the date', edit("    '2025-01-16':\n", ''), ["6 「title」上面少了发布日期（如「'2025-01-16':」）一行"]],
  [
    'no line of the second date',
    edit("    '2026-01-16':\n", ''),
    ['15 「title」与第 7 行重复；请删去一处，或补上它上面少了的一行'],
  ],
  ['no line of the releases', edit('  releases:\n', ''), ['5 发布日期上面少了「releases:」一行']],
  [
    'an empty dataset that stands twice',
    edit('engineers:\n', 'engineers:\nengineers:\n'),
    ['3 「engineers」与第 2 行重复'],
  ],
  ['an open bracket', edit('title: 2024', 'title: [2024'), ['']],
  [
    'a list for a map',
    edit('  publisher: 金华市某部门\n  licence', '- publisher: 金华市某部门\n  licence'),
    ['2 [engineers] 应为一组字段，实际为列表；请去掉行首的「-」'],
  ],
  [
    'a text for a list',
    edit('changes: []', 'changes: 无'),
    ['14 [engineers → releases → 2025-01-16 → changes] 应为列表，实际为「无」；每条占一行，前面写「- 」，没有就写 []'],
  ],
  [
    'a number for a year',
    edit("'2024'", '2024'),
    ["9 [engineers → releases → 2025-01-16 → asOf] 应为文字，实际为 2024；请加引号，写作 '2024'"],
  ],
  [
    'a number for a date',
    edit("'2025-01-16':", '20250116:'),
    ["6 [engineers → releases → 20250116] 应为日期，如 2025-03-20，实际为「20250116」；请写作 '2025-01-16'"],
  ],
  [
    'an unknown field',
    edit('title: 2024', 'titel: 2024'),
    ['7 [engineers → releases → 2025-01-16 → titel] 不认识的字段 titel；是不是「title」'],
  ],
  [
    'a field in Chinese',
    edit('title: 2024', '标题: 2024'),
    ['7 [engineers → releases → 2025-01-16 → 标题] 不认识的字段 标题；是不是「title」'],
  ],
  [
    'an unknown dataset',
    edit('indicators', 'indicator'),
    ['23 [indicator] 不认识的字段 indicator；是不是「indicators」'],
  ],
  [
    'a dataset in Chinese',
    edit('indicators', '各层级培育人数'),
    ['23 [各层级培育人数] 不认识的字段 各层级培育人数；是不是「engineers」'],
  ],
  [
    'a placeholder title',
    edit('title: 2024年培育人数', 'title: 标题'),
    ['7 [engineers → releases → 2025-01-16 → title] 还没有写；请换成真正的内容，实际为「标题」'],
  ],
  [
    'a placeholder publisher',
    edit('publisher: 金华市某部门', 'publisher: 发布机构'),
    ['3 [engineers → publisher] 还没有写'],
  ],
  ['a placeholder licence', edit('licence: 未注明', 'licence: 许可'), ['4 [engineers → licence] 还没有写']],
  [
    'a placeholder reason',
    edit('reason: 漏报', 'reason: 写明理由'),
    ['22 [engineers → releases → 2026-01-16 → changes → 0 → reason] 还没有写'],
  ],
  [
    'an example page',
    edit('rsj.jinhua.gov.cn', 'www.example.com'),
    ['17 [engineers → releases → 2026-01-16 → page] 不是真的网页'],
  ],
  ['two files in one', edit('indicators:', '---\nindicators:'), ['23 YAML 写法有误：「---」把文件分成了两半']],
];

describe.each(['data', 'data/demo'])('readData(%s/sources.yaml)', (shelf) => {
  test.each(cases)('tells %s alone, with its line', (_name, text, messages) => {
    const found = said(text, shelf);
    expect(found).toHaveLength(messages.length);
    for (const [index, message] of messages.entries())
      expect(found[index]).toContain(`${shelf}/sources.yaml${message === '' ? ':' : `:${message}`}`);
    expect(found.join('\n')).not.toMatch(/没有来源|[a-z]+ [a-z]+ [a-z]+/u);
  });

  test('tells a GBK file alone', () => {
    expect(said(gbk(good), shelf)).toEqual([
      expect.stringContaining(`${shelf}/sources.yaml 文件编码应为 UTF-8，实际像是 GB18030`),
    ]);
  });
});

const unchanged = edit('changes:\n        - cell: a\n          kind: 修订\n          reason: 漏报', 'changes: []');
test.each([
  ['a byte order mark', `\uFEFF${unchanged}`],
  ['CRLF', unchanged.replaceAll('\n', '\r\n')],
  ['CR', unchanged.replaceAll('\n', '\r')],
  ['dates without quotes', unchanged.replaceAll(/'(\d{4}-\d\d-\d\d)'/g, '$1')],
  ['four spaces a level', unchanged.replaceAll(/^ +/gm, (spaces) => spaces + spaces)],
])('readData(project) takes a sources.yaml with %s', (_name, text) => {
  const found = said(text).join('\n');
  expect(found).not.toMatch(/data\/sources.yaml:|engineers.*没有来源/u);
  expect(found).toContain('data/places/2026-01-16.csv 没有来源');
});
