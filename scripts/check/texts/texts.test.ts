import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/data/problem.ts';
import { readBuilt } from '../../data/read-built.ts';
import { inProject } from '../../lib/folders.ts';
import { checkTexts } from './index.ts';
import { syntaxFault } from './syntax.ts';

const built = readBuilt(inProject(''));
let root = '';
const file = (name: string): string => join(root, 'content', name);
/** Writes another text in the place of the first that stands in a file, which must be there. */
function spoil(name: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file(name), 'utf8');
  const after = before.replace(from, to);
  expect(after, `${name} has no ${String(from)}`).not.toBe(before);
  writeFileSync(file(name), after);
}
const faults = (): readonly string[] => checkTexts(root, built).map(formatProblem);
const firstMeasure = `measures/${readdirSync(inProject('content/measures')).sort()[0] ?? ''}`;
const firstGuide = `guides/${readdirSync(inProject('content/guides')).sort()[0] ?? ''}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'texts-'));
  cpSync(inProject('content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

// Each call reads all of content/ and asks the catalogue what it knows.
describe('checkTexts(root, built)', { timeout: 60_000 }, () => {
  it('finds nothing in the texts of this project', () => {
    expect(faults()).toEqual([]);
  });

  it('names the faults of all files at once, in Chinese, each with file, line and field', () => {
    spoil('site.yaml', /^hotlines:/m, 'hotline:');
    spoil('site.yaml', /^base: .*$/m, 'base: /a b;/');
    spoil('chooser.yaml', /who: \[\w+/, 'who: [nobody');
    spoil('glossary.yaml', /quote: .*$/m, 'quote: 计划里没有的话');
    spoil('relations.yaml', /does: .*$/m, 'doos: 支持');
    spoil(
      'calendar.yaml',
      /^releases:.*$/m,
      'releases:\n  - id: a\n    dataset: nothing\n    title: 一\n    plans: []',
    );
    spoil('search.yaml', /^synonyms:/m, 'synonym:');
    spoil('answers.yaml', /page: \S+/, 'page: nowhere');
    spoil('rules.yaml', /id: [\w-]+/, 'id: 大写');
    spoil('ladder.yaml', /tier: .*$/m, 'tier: 没有的层级');
    spoil(firstMeasure, /<Term>/, '<Trem>');
    spoil(firstGuide, /<Ref to="[^"]*"/, '<Ref to="measure-99"');
    spoil('measures/02-workstations.mdx', /<Ask to="[^"]*"/, '<Ask to="nowhere"');
    spoil(firstMeasure, /^short: .*$/m, 'shart: 名');
    spoil('plan.mdx', /^date: .*$/m, 'date: 2022年3月');
    const found = faults();
    for (const said of [
      /^content\/site\.yaml:\d+ 不认识的字段 hotline；是不是「hotlines」$/,
      /^content\/site\.yaml:\d+ \[base\] 路径前后都有斜杠/,
      /^content\/chooser\.yaml:\d+ .*没有选项「nobody」/,
      /^content\/relations\.yaml:\d+ .*不认识的字段 doos/,
      /^content\/calendar\.yaml:\d+ .*没有这个数据集/,
      /^content\/glossary\.yaml:\d+ .*「计划里没有的话」不在/,
      /^content\/search\.yaml:\d+ .*不认识的字段 synonym/,
      /^content\/answers\.yaml:\d+ .*应为以 \/ 开头和结尾的路径/,
      /^content\/rules\.yaml:\d+ .*锚点只用小写字母/,
      /^content\/ladder\.yaml:\d+ .*没有层级「没有的层级」/,
      /^content\/plan\.mdx:\d+ \[date\] 日期写作/,
      new RegExp(`^content/${firstMeasure}:\\d+ .*不认识的字段 shart`),
      new RegExp(`^content/${firstMeasure}:\\d+ .*结束标签 </Term> 与第 \\d+ 行的 <Trem> 对不上`),
      new RegExp(`^content/${firstGuide}:\\d+ \\[<Ref>\\] 没有这一条「measure-99」`),
      /^content\/measures\/02-workstations\.mdx:\d+ \[<Ask>\] 没有要问的这一点「nowhere」/,
    ])
      expect(found).toContainEqual(expect.stringMatching(said));
    expect(found.filter((text) => /[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}/.test(text))).toEqual([]);
  });

  const measures = readdirSync(inProject('content/measures')).sort();
  const guides = readdirSync(inProject('content/guides')).sort();
  const writing = (name: string, change: (text: string) => string | Uint8Array): void => {
    writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));
  };

  it('says of a text that cannot be read why, once, and nothing of what would follow', () => {
    writing(`measures/${measures[0]}`, (text) => `\uFEFF${text}`);
    // 211 in GBK, which no decoder for UTF-8 takes.
    writing(`measures/${measures[1]}`, () => Buffer.from('d6d8cad3b3c7cad0c8cbb2c5b5c4c5e0d1f8', 'hex'));
    writing(`measures/${measures[2]}`, (text) => text.replace(/\n---\n/, '\n'));
    writing(`measures/${measures[3]}`, (text) => `\n${text}`);
    writing(`guides/${guides[0]}`, (text) => text.replace(/(\n---\n[^]*)$/, '$1\n好\u0007坏'));
    writing('glossary.yaml', (text) => text.replace(/term: .*/, 'term: 职\uFFFD'));
    const found = faults();
    for (const [name, said] of [
      [`measures/${measures[0]}`, ':1 文件开头有 BOM'],
      [`measures/${measures[1]}`, ' 文件编码应为 UTF-8，实际像是 GB18030'],
      [`measures/${measures[2]}`, ':1 文件开头要有一段夹在两行 --- 之间的说明'],
      [`measures/${measures[3]}`, ':1 文件开头要有一段夹在两行 --- 之间的说明'],
    ] as const)
      expect(found.filter((text) => text.includes(name))).toEqual([
        expect.stringContaining(`content/${name}${said}`) as string,
      ]);
    expect(found.filter((text) => text.includes(`guides/${guides[0]}`))).toEqual([
      expect.stringMatching(/:\d+ 有看不见的字符（U\+0007）；请删去$/) as string,
    ]);
    expect(found.filter((text) => text.includes('glossary.yaml'))).toEqual([
      expect.stringMatching(/:\d+ 有认不出的字/) as string,
    ]);
  });

  it('refuses markup that would stop the pages later, or hold on this machine alone', () => {
    const lines = [
      ['今年{total}人', '花括号会当作程序'],
      ["import X from './x.astro'", '以 import 或 export 开头的行会当作程序'],
      ['<center>好</center>', '正文里不用 HTML 的 <center>'],
      ['![图](a.png)', '正文里不能放图片'],
      ['[这里](/data/)', '链接只能写完整的网址'],
      ['[这里](../x/)', '链接只能写完整的网址'],
      ['<Ref to={1}>一</Ref>', '<Ref> 的属性写作 名称="值"'],
      ['＜Term＞职称＜/Term＞', '标签的尖括号要用半角'],
      ['#### 小标题', '小标题只用 ## 和 ###'],
      ['| 一 |\n| :--: |\n| 甲 |', '表格不写对齐'],
    ] as const;
    for (const [index, [line]] of lines.entries())
      writing(`measures/${measures[index]}`, (text) => `${text}\n${line}\n`);
    writing(`guides/${guides[0]}`, (text) => `${text}\n{/* 给自己看的 */}\n\n[外面](https://www.example.gov.cn/)\n`);
    const found = faults();
    expect(found).toHaveLength(lines.length);
    for (const [index, [, said]] of lines.entries())
      expect(found).toContainEqual(
        expect.stringMatching(new RegExp(`^content/measures/${measures[index]}:\\d+ .*${said.replaceAll('<', '\\<')}`)),
      );
  });

  it('names addresses of site.yaml and answers.yaml that no page has, and sections that a measure lacks', () => {
    spoil('site.yaml', /path: \/plan\/ \}/, 'path: /plann/ }');
    spoil('site.yaml', /path: \/guides\/hr-managers\//, 'path: /guides/nobody/');
    spoil('site.yaml', /label: 我要数据, path: \/statistics\//, 'label: 我要数据, path: /statistics/engineers/');
    spoil('site.yaml', /from: \/measures\/group-1\//, 'from: /plan/who/');
    spoil('site.yaml', /from: \/measures\/group-3\//, 'from: /measures/group-2/');
    spoil('site.yaml', "boundaryFile: ''", 'boundaryFile: none.geojson');
    spoil('answers.yaml', /page: \S+/, 'page: /measures/99-none/');
    spoil('answers.yaml', /^    - \S.*$/m, "    - '{没有这一行} 评审'");
    spoil(firstMeasure, /^## 由谁负责$/m, '## 谁负责');
    expect(faults()).toEqual(
      [
        'site\\.yaml:\\d+ \\[navigation\\.1\\.path\\] 没有这一页「/plann/」；是不是「/plan/」',
        'site\\.yaml:\\d+ \\[doors\\.1\\.path\\] 没有这一页「/guides/nobody/」.*',
        'site\\.yaml:\\d+ \\[doors\\.2\\.path\\] 没有这一页「/statistics/engineers/」.*',
        'site\\.yaml:\\d+ \\[moved\\.0\\.from\\] 「/plan/who/」现在有这一页，请删去这一条',
        'site\\.yaml:\\d+ \\[moved\\.2\\.from\\] 「/measures/group-2/」前面写过了，一个旧地址只写一条',
        'site\\.yaml:\\d+ \\[map\\.boundaryFile\\] 没有文件 content/none\\.geojson；.*',
        'answers\\.yaml:\\d+ \\[0\\.page\\] 没有这一页「/measures/99-none/」.*',
        'answers\\.yaml:\\d+ \\[0\\.asked\\.0\\] 没有「\\{没有这一行\\}」.*',
        `${firstMeasure}:\\d+ 二级标题应依次为：.*`,
      ].map((said) => expect.stringMatching(new RegExp(`^content/${said}$`)) as string),
    );
  });

  it('wants one page for each measure, in a file that gives one', () => {
    renameSync(file(`guides/${guides[0]}`), file('guides/工会.mdx'));
    writeFileSync(file('measures/副本.docx'), '');
    expect(faults().filter((text) => text.includes('不会成为一页'))).toHaveLength(2);
    rmSync(file('measures/副本.docx'));
    renameSync(file('guides/工会.mdx'), file(`guides/${guides[0]}`));
    cpSync(file(firstMeasure), file('measures/11-more.mdx'));
    expect(faults()).toEqual([
      expect.stringMatching(
        /^content\/measures\/11-more\.mdx:2 \[clause\] content\/measures\/01-.* 已经解读「measure-1 .*」，一条举措只有一页$/,
      ),
    ]);
    rmSync(file('measures/11-more.mdx'));
    rmSync(file(firstMeasure));
    expect(faults()).toEqual([expect.stringMatching(/^content\/measures 没有解读「measure-1 .*」的一页/)]);
  });

  it('reads texts while data, vocabulary or plan are wrong, and calls nothing unknown that it cannot look up', () => {
    spoil('site.yaml', /^city: /m, 'citty: ');
    spoil(firstGuide, /<Ref to="[^"]*"/, '<Ref to="measure-99"');
    const said = (): readonly string[] => checkTexts(root, null, built.vocabulary).map(formatProblem);
    expect(said()).toHaveLength(2);
    expect(checkTexts(root, null).map(formatProblem)).toHaveLength(1);
    spoil('plan.mdx', /<\/Clause>/, '');
    expect(said()).toEqual([expect.stringMatching(/^content\/site\.yaml:\d+ 不认识的字段 citty；是不是「city」$/)]);
  });

  it('reads every YAML file of content/, so that a new one is not left to the pages', () => {
    const names = readdirSync(inProject('content')).filter(
      (name) => name.endsWith('.yaml') && name !== 'vocabulary.yaml',
    );
    for (const name of names) writeFileSync(file(name), 'a: [\n');
    const found = faults();
    for (const name of names) expect(found).toContainEqual(expect.stringContaining(`content/${name}:`));
  });
});

describe('syntaxFault(text)', () => {
  it.each([
    ['好\n\n<Term>词', 3, '<Term> 没有结束标签，请补上 </Term>'],
    ['<Term>词</Trem>', 1, '结束标签 </Trem> 与第 1 行的 <Term> 对不上，应写 </Term>'],
    ['词</Term>', 1, '结束标签 </Term> 前面没有 <Term>，请补上或删去'],
    ['<Ref to=“measure-1”>一</Ref>', 1, '引号用英文的'],
    ['约 { 十 人', 1, '花括号 { 没有配对的 }'],
    ['约 {十 人} 左右', 1, '花括号里不是能算的内容'],
    ['<!-- 注 -->', 1, '注释写作 {/* 注释 */}'],
    ['<General>\n一\n\n二</General>', 4, '<General> 跨了段落'],
  ])('says of %j in line %i: %s', (text, line, message) => {
    const fault = syntaxFault(text);
    expect(fault?.line).toBe(line);
    expect(fault?.message).toContain(message);
  });

  it('lets a text pass that compiles', () => {
    expect(syntaxFault('---\ntitle: 一\n---\n\n<Term>词</Term>，1 < 2。\n')).toBeNull();
  });
});
