import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../../../src/data/problem.ts';
import { issueText } from '../../../src/data/zod-text.ts';
import { readBuilt } from '../../data/read-built.ts';
import { inProject } from '../../lib/folders.ts';
import { checkTexts } from './index.ts';

const built = readBuilt(inProject(''));
let root = '';
/** Writes another text in the place of the first that stands in a file, which must be there. */
function spoil(name: string, from: string | RegExp, to: string): void {
  const file = join(root, 'content', name);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${name} has no ${String(from)}`).not.toBe(before);
  writeFileSync(file, after);
}
const faults = (): readonly string[] => checkTexts(root, built).map(formatProblem);
const measures = readdirSync(inProject('content/measures')).sort();
const guides = readdirSync(inProject('content/guides')).sort();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'at-once-'));
  cpSync(inProject('content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** A fault of form, a name that there is not, and what is said of both. */
const both: readonly (readonly [string, RegExp, string, RegExp, string, readonly string[]])[] = [
  [
    'site.yaml',
    /^shortName:/m,
    'shortname:',
    /path: \/plan\/ \}/,
    'path: /plann/ }',
    ['是不是「shortName」', '/plann/'],
  ],
  ['answers.yaml', /asked:/, 'ask:', /page: (?!\/measures\/04)\S+/, 'page: /none/', ['是不是「asked」', '「/none/」']],
  [
    'search.yaml',
    /^synonyms:/m,
    'synonym:',
    /^  创新工程师: /m,
    '  没有的人数: ',
    ['是不是「synonyms」', '[counted.没有的人数] 没有公布的数叫「没有的人数」'],
  ],
  ['rules.yaml', /seen:/, 'sean:', /measures: \[/, 'measures: [99, ', ['是不是「seen」', '没有举措99']],
  ['glossary.yaml', /term:/, 'trem:', /(?<=[^]{2000})rule: .*/, 'rule: none', ['是不是「term」', '没有规定「none」']],
  [
    'glossary.yaml',
    /term:/,
    'trem:',
    /(?<=[^]{2000})clause: .*/,
    'clause: none',
    ['是不是「term」', '计划里没有「none」'],
  ],
  ['ladder.yaml', /summary:/, 'sumary:', /tier: .*$/m, 'tier: 无', ['是不是「summary」', '没有层级「无」']],
  ['ladder.yaml', /does:/, 'doos:', /to: \w+/, 'to: nowhere', ['是不是「does」', '没有「nowhere」这一级']],
  ['ladder.yaml', /does:/, 'doos:', /rule: \S+/, 'rule: nothing', ['是不是「does」', '没有规定「nothing」']],
  ['relations.yaml', /does:/, 'doos:', /(?<=[^]{2000})measure: \d+/, 'measure: 99', ['是不是「does」', '没有举措99']],
  [
    'chooser.yaml',
    /^question:/m,
    'questions:',
    /who: \[\w+/,
    'who: [nobody',
    ['是不是「question」', '没有选项「nobody」'],
  ],
  ['chooser.yaml', /why:/, 'wy:', /guide: [a-z-]+/, 'guide: nobody', ['是不是「why」', '没有指引「nobody」']],
  [
    'chooser.yaml',
    /why:/,
    'wy:',
    /(?<=[^]{9000})quote: .*/,
    'quote: 没有这句话',
    ['是不是「why」', '「没有这句话」不在'],
  ],
  [
    'english.yaml',
    /^bureau:/m,
    'buro:',
    /^targets:$/m,
    'targets:\n  无: { name: none }',
    ['「bureau」', '没有目标「无」'],
  ],
  ['wordings.yaml', /was:/, 'wass:', /places-growth\//, 'nothing/', ['是不是「was」', '没有图「nothing」']],
  [
    'measures/01-alliance-centres.mdx',
    /^short:/m,
    'shrt:',
    /^related: \[/m,
    'related: [99, ',
    ['「short」', '没有举措99'],
  ],
  [
    'measures/02-workstations.mdx',
    /^bring:/m,
    'brings:',
    /^placeKind: .*/m,
    'placeKind: none',
    ['「bring」', '「none」'],
  ],
  [`guides/${guides[0] ?? ''}`, /^summary:/m, 'sumary:', /^places: .*/m, 'places: [none]', ['「summary」', '「none」']],
];

describe('checkTexts(root, built)', { timeout: 60_000 }, () => {
  // While the rules themselves are wrong none is called unknown.
  it.each([
    ['every file but the rules', both.filter(([name]) => name !== 'rules.yaml')],
    ['the rules', both.filter(([name]) => name === 'rules.yaml')],
  ])('tells faults of form and names that there are not beside each other, in %s', (_files, cases) => {
    for (const [name, form, formed, known, unknown] of cases) {
      spoil(name, form, formed);
      spoil(name, known, unknown);
    }
    const found = faults();
    for (const [name, , , , , said] of cases)
      for (const words of said)
        expect(found.filter((text) => text.startsWith(`content/${name}:`))).toContainEqual(
          expect.stringContaining(words),
        );
  });

  it('tells what only the pages used to tell', () => {
    spoil('measures/02-workstations.mdx', /own="[^"]*"/, 'own="没有这一行"');
    spoil('plan.mdx', /to: 2025/, 'to: 2026');
    spoil('wordings.yaml', /now: .*/, 'now: 页面上没有的话');
    spoil('wordings.yaml', /places-growth\//, 'nothing/');
    spoil('site.yaml', /name: 首页, description/, 'name: 头页, description');
    spoil(`guides/${guides[1] ?? ''}`, /^audience: .*/m, /^audience: .*/m.exec(readGuide(0))?.[0] ?? '');
    expect(faults()).toEqual(
      [
        'content/wordings\\.yaml:\\d+ \\[1\\.pages\\.1\\] 没有图「nothing」.*',
        'content/site\\.yaml:\\d+ \\[columns\\.0\\.name\\] 没有栏目「头页」；是不是「首页」，可写：.*',
        `content/guides/${guides[1] ?? ''}:3 \\[audience\\] content/guides/${guides[0] ?? ''} 已经写给「.*」，一种人只有一份指引`,
        'content/plan\\.mdx:\\d+ \\[period\\] 与 content/vocabulary\\.yaml 的 2022—2025 不同，两处要一样',
        'content/measures/02-workstations\\.mdx:\\d+ \\[<Figure>\\] 没有图里的这一行「没有这一行」.*',
      ].map((said) => expect.stringMatching(new RegExp(`^${said}$`)) as string),
    );
    spoil('wordings.yaml', /nothing\//, 'places-growth/');
    expect(faults()).toContainEqual(
      expect.stringMatching(/^content\/wordings\.yaml:\d+ \[0\.now\] .* 的页面上没有「页面上没有的话」/) as string,
    );
  });

  it('tells what would be shown wrong, or twice, and what a visitor could not call', () => {
    const inText = (at: number, text: string): void =>
      spoil(`measures/${measures[at] ?? ''}`, /^## 谁能受益$/m, `${text}\n\n## 谁能受益`);
    spoil('site.yaml', /phone: ''/, "phone: '13800138000'");
    spoil('site.yaml', /number: '12345'/, "number: 'a 1'");
    spoil('site.yaml', /label: 举措解读/, "label: ''");
    spoil('search.yaml', /^aspects:$/m, 'aspects:\n  空: []');
    spoil('plan.mdx', /from: 2022/, 'from: 2032');
    inText(0, '**加粗，**后面');
    inText(1, '1~2次，3~5人');
    inText(2, '行一\n行二');
    inText(3, '<Fixed reason=" ">很多</Fixed>');
    spoil(`measures/${measures[4] ?? ''}`, /^related: \[/m, 'related: [5, ');
    spoil(`measures/${measures[5] ?? ''}`, /^related: \[(\d+)/m, 'related: [$1, $1');
    spoil(`measures/${measures[6] ?? ''}`, /(  - \{ id: [a-z-]+, what.*\n)/, '$1$1');
    spoil(`measures/${measures[7] ?? ''}`, /^keywords: .*$/m, 'keywords: 职称');
    spoil(`guides/${guides[0] ?? ''}`, /(  - \{ measure: .*\n)/, '$1$1');
    spoil(`guides/${guides[1] ?? ''}`, /^title: .*$/m, "title: ''");
    expect(faults()).toEqual(
      [
        'site\\.yaml:\\d+ \\[contact\\.phone\\] 只写办公电话，不写个人手机',
        'site\\.yaml:\\d+ \\[hotlines\\.1\\.number\\] 写电话号码',
        'site\\.yaml:\\d+ \\[navigation\\.0\\.label\\] 不能空着',
        'search\\.yaml:\\d+ \\[aspects\\.空\\] 至少写一个词',
        'plan\\.mdx:\\d+ \\[period\\] 开始的年份 from 不能晚于结束的 to',
        `measures/${measures[0] ?? ''}:\\d+ 加粗没有生效`,
        `measures/${measures[1] ?? ''}:\\d+ 波浪号之间的字会被划去`,
        `measures/${measures[2] ?? ''}:\\d+ 一段写在一行里`,
        `measures/${measures[3] ?? ''}:\\d+ \\[<Fixed>\\] 要写 reason`,
        `measures/${measures[4] ?? ''}:\\d+ \\[related\\] 举措5就是这一页`,
        `measures/${measures[5] ?? ''}:\\d+ \\[related\\.1\\] 「\\d+」写了两次`,
        `measures/${measures[6] ?? ''}:\\d+ \\[open\\.1\\] 「[a-z-]+」写了两次`,
        `measures/${measures[7] ?? ''}:\\d+ \\[keywords\\] 应为列表`,
        `guides/${guides[0] ?? ''}:\\d+ \\[measures\\.1\\] 「\\d+」写了两次`,
        `guides/${guides[1] ?? ''}:\\d+ \\[title\\] 不能空着`,
      ].map((said) => expect.stringMatching(new RegExp(`^content/${said}`)) as string),
    );
  });

  it('tells blank texts, what nobody sees, days that there are not, and what stands twice', () => {
    spoil('site.yaml', /^name: 金/m, 'name: 金\u200b');
    spoil('plan.mdx', /^date: .*$/m, "date: '2022-02-31'");
    spoil('relations.yaml', /does: .*/, "does: ' '");
    spoil('wordings.yaml', /- date: /, '- date: *a');
    spoil('english.yaml', /bureau: /, 'bureau: !x ');
    spoil('chooser.yaml', /id: professional$/m, 'id: Professional');
    spoil('ladder.yaml', /(  - \{ measure: .*\n)/, '$1$1');
    spoil('search.yaml', /^outside: \[/m, 'outside: [甲、乙, ');
    spoil('answers.yaml', /    - \S.*/, '    - 甲／乙');
    spoil(`measures/${measures[0] ?? ''}`, /summary: /, 'summary: *a ');
    spoil(`measures/${measures[1] ?? ''}`, /^open:/m, 'OPEN:');
    for (const [at, text] of ['<Ref to="measure-1" />', '<Quote></Quote>', '<Hotline>12333</Hotline>'].entries())
      spoil(`guides/${guides[at] ?? ''}`, /\n## .*\n/, `$&\n${text}\n`);
    spoil(`measures/${measures[2] ?? ''}`, /(\n<Figure .*\n)/, '$1$1');
    spoil(`guides/${guides[3] ?? ''}`, /\n## .*\n/, '$&\n<Ask to="none">问</Ask>\n');
    const found = faults();
    expect(found.filter((text) => !/^content\/[\w/.-]+:\d+ /.test(text))).toEqual([]);
    expect(found.map((text) => text.replace(/^content\/([\w/.-]+):\d+ /, '$1 ').slice(0, 60)).sort()).toEqual(
      [
        'chooser.yaml [people.0.id] 只用小写字母，实际为「Professional」',
        'english.yaml 文字以「!」开头，YAML 另有意思；请给整句加上英文引号',
        `guides/${guides[0] ?? ''} [<Ref>] 标签里要有字，写作 <Ref>文字</Ref>`.slice(0, 60),
        `guides/${guides[1] ?? ''} [<Quote>] 标签里要有字，写作 <Quote>文字</Quote>`.slice(0, 60),
        `guides/${guides[2] ?? ''} [<Hotline>] 「12333」不会显示；这个标签里不写字，写作 <Hotline … />`.slice(0, 60),
        'ladder.yaml [every.1] 「举措1：校企联合培养」写了两次',
        `measures/${measures[0] ?? ''} 文字以「*」开头，YAML 另有意思；请给整句加上英文引号`.slice(0, 60),
        `measures/${measures[1] ?? ''} 不认识的字段 OPEN；是不是「open」`,
        `guides/${guides[3] ?? ''} [<Ask>] 没有要问的这一点「none」，一个也还没有写`.slice(0, 60),
        `measures/${measures[2] ?? ''} [<Figure>] 这一页前面已经有了，一页只放一次`.slice(0, 60),
        'plan.mdx [date] 日期写作 2022-03-07，加引号，实际为「2022-02-31」',
        'relations.yaml [0.does] 不能空着',
        'search.yaml [outside.0] 一个词里有顿号或全角逗号；词和词之间用半角逗号，实际为「甲、乙」',
        'answers.yaml [0.asked.0] 斜杠和花括号要用半角的 / 和 { }，实际为「甲／乙」',
        'site.yaml 有看不见的字符（U+200B）；请删去',
        'wordings.yaml 文字以「*」开头，YAML 另有意思；请给整句加上英文引号',
      ].sort(),
    );
  });

  it('says the same whatever the process was told to say in place of Zod', () => {
    spoil('site.yaml', /^base: .*$/m, 'base: /a b;/');
    spoil('site.yaml', /least: 5/, 'least: 五');
    spoil('calendar.yaml', /^releases:.*$/m, 'releases: 无');
    const alone = faults();
    expect(alone).toHaveLength(3);
    z.config({ localeError: (issue) => issueText(issue as z.core.$ZodIssue) });
    try {
      expect(faults()).toEqual(alone);
    } finally {
      z.config(z.locales.en());
    }
  });
});

const readGuide = (at: number): string => readFileSync(join(root, 'content/guides', guides[at] ?? ''), 'utf8');
