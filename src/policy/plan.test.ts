import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from './plan.ts';

const file = readFileSync(new URL('../../content/plan.mdx', import.meta.url), 'utf8');
const body = file.replace(/^---\n[\s\S]*?\n---\n/, '');
const plan = parsePlan(body);

/** SHA-256 of the issued document's text, all white space removed: the page may not differ from it in one character. */
const issuedText = '3ae7079929e10d56b8c0594f01b43b9ee7c84d3c994cb720ec27e20ec707e33e';

const sha256WithoutSpace = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, '')).digest('hex');

describe('content/plan.mdx', () => {
  it('is the issued text, character by character', () => {
    const text = body.replace(/<\/?(?:Clause|Part)\b[^>]*>/g, '').replace(/^#+ /gm, '');
    expect(sha256WithoutSpace(text)).toBe(issuedText);
  });

  it('parsePlan(body) keeps every character of it in headings and paragraphs', () => {
    let section: string | null = null;
    let group: string | null = null;
    const text = plan.clauses.flatMap((clause) => {
      const headings = [
        clause.section === section ? null : clause.section,
        clause.group === group ? null : clause.group,
      ];
      [section, group] = [clause.section, clause.group];
      return [...headings, ...clause.paragraphs];
    });
    expect(sha256WithoutSpace(text.join(''))).toBe(issuedText);
  });

  it('holds ten measures in four groups, three safeguards and six targets', () => {
    const measures = plan.clauses.filter((clause) => clause.number !== null);
    expect(measures.map((clause) => clause.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(measures.map((clause) => clause.group?.slice(0, 3))).toEqual(
      [3, 2, 3, 2].flatMap((size, index) => Array<string>(size).fill(`（${'一二三四'.charAt(index)}）`)),
    );
    expect(plan.clauses.filter((clause) => clause.id.startsWith('safeguard-')).map((clause) => clause.title)).toEqual([
      '加强组织领导',
      '强化宣传引导',
      '落实经费保障',
    ]);
    expect(plan.clauses.flatMap((clause) => clause.parts.map((part) => [part.label, part.id]))).toEqual([
      ['二·企业工程师', 'target-enterprise-engineers'],
      ['二·创新工程师', 'target-innovation-engineers'],
      ['二·领军工程师', 'target-leading-engineers'],
      ['三（一）2·目标', 'target-workstations'],
      ['三（一）3·目标', 'target-training-bases'],
      ['三（四）9·目标', 'target-service-points'],
    ]);
  });

  it('parsePlan(body) reads a measure with its place, title and target', () => {
    const clause = plan.clauses.find(({ id }) => id === 'measure-9');
    expect(clause).toMatchObject({
      label: '三（四）9',
      section: '三、主要举措',
      group: '（四）健全完善企业专技人才服务机制',
      title: '建立企业职称评审服务点',
      number: 9,
      parts: [{ text: '至 2025 年，全市建成服务点 30 个以上' }],
    });
    expect(clause?.paragraphs[0]).toContain('解读工作。至 2025 年，全市建成服务点 30 个以上。');
  });
});

const clause = (id: string, text: string, label = `标签 ${id}`): string =>
  `<Clause id="${id}" label="${label}">\n\n${text}\n\n</Clause>\n`;

describe('parsePlan(body) follows headings', () => {
  it('and leaves the group when a new section begins', () => {
    const found = parsePlan(
      `${clause('a', '甲。')}\n## 一\n\n### （一）\n\n${clause('b', '乙。')}\n## 二\n\n${clause('c', '丙。')}`,
    );
    expect(found.clauses.map(({ section, group }) => [section, group])).toEqual([
      [null, null],
      ['一', '（一）'],
      ['二', null],
    ]);
  });
});

describe('parsePlan(body) takes the first sentence for a title', () => {
  const title = (id: string, text: string) => parsePlan(clause(id, text)).clauses[0]?.title;
  it.each([...'一二三四五六七八九十'])('behind （%s）', (numeral) => {
    expect(title('safeguard-1', `（${numeral}）加强。后面。`)).toBe('加强');
  });
  it('behind a number of two digits, in the first paragraph alone', () => {
    const ten = Array.from({ length: 10 }, (_, index) =>
      clause(`measure-${String(index + 1)}`, `${String(index + 1)}.甲${String(index)}。\n\n11.乙。`),
    );
    expect(parsePlan(ten.join('')).clauses.at(-1)).toMatchObject({ title: '甲9', number: 10 });
  });
  it('and none of other clauses', () => {
    expect(title('target', '1.甲。')).toBeNull();
    expect(title('my-measure-1', '1.甲。')).toBeNull();
    expect(parsePlan(clause('my-measure-1', '1.甲。')).clauses[0]?.number).toBeNull();
    expect(
      parsePlan(clause('measure-1', '1.甲。', '一').replace('measure-1', 'safeguard-1a')).clauses[0]?.number,
    ).toBeNull();
  });
});

const malformed: readonly (readonly [string, string, string])[] = [
  ['a duplicate id', clause('a', '甲。') + clause('a', '乙。', '别的'), '[a] id="a" 重复'],
  ['a duplicate label', clause('a', '甲。', '同') + clause('b', '乙。', '同'), '[b] label="同" 重复'],
  [
    'a tag of measures in a clause',
    clause('a', '甲<Term>乙</Term>。'),
    '[a] <Clause> 里只有原文和 <Part>，这里有「<Term>」',
  ],
  ['a brace in a clause', clause('a', '甲{乙}。'), '[a] <Clause> 里只有原文和 <Part>，这里有「{」'],
  ['an id used by clause and part', clause('a', '<Part id="a" label="分">甲</Part>。'), '[a] id="a" 重复'],
  ['a clause without id', '<Clause label="某">\n\n甲。\n\n</Clause>', '[某] <Clause> 缺少 id'],
  ['a clause without label', '<Clause id="a">\n\n甲。\n\n</Clause>', '[a] <Clause> 缺少 label'],
  ['an empty clause', clause('a', ''), '[a] <Clause> 里没有正文'],
  [
    'a clause left open before another',
    `<Clause id="a" label="甲">\n\n甲。\n\n${clause('b', '乙。')}`,
    '[a] <Clause> 没有用 </Clause> 结束',
  ],
  [
    'a last clause left open',
    `${clause('a', '甲。')}\n<Clause id="b" label="乙">\n\n乙。\n`,
    '[b] <Clause> 没有用 </Clause> 结束',
  ],
  ['a heading inside', clause('a', '## 一'), '[a] 标题不能放在 <Clause> 里'],
  [
    'text outside',
    `## 一\n\n散落的文字\n\n${clause('a', '甲。')}`,
    '[一] 只能有 ## 和 ### 标题，正文要放进 <Clause>：「散落的文字」',
  ],
  ['a part left open', clause('a', '<Part id="p" label="分">甲。'), '[a] <Part> 要在同一段里用 </Part> 结束，不能嵌套'],
  ['a part without id', clause('a', '<Part label="分">甲</Part>。'), '[a] <Part> 缺少 id：「甲」'],
  ['a part without label', clause('a', '<Part id="p">甲</Part>。'), '[a] <Part> 缺少 label：「甲」'],
  [
    'a measure without a title',
    clause('measure-1', '1.没有句号'),
    '计划原文 [measure-1] 第一段应以序号和一句标题开头，例如「1.建立……。」或「（一）加强……。」',
  ],
  [
    'a gap in the numbers',
    clause('measure-2', '2.建立某中心。'),
    '[measure-2] 举措从 1 起依次编号，这里应为 measure-1',
  ],
  ['a number unlike its id', clause('measure-1', '2.建立某中心。'), '[measure-1] 原文应以「1.」开头'],
];

describe('parsePlan(body) refuses', () => {
  it.each(malformed)('%s, naming the clause', (_case, text, message) => {
    expect(() => parsePlan(text)).toThrow(message);
  });

  it('everything that is wrong at once', () => {
    const text = clause('a', '甲。', '') + clause('b', '<Part id="p">乙</Part>。');
    expect(() => parsePlan(text)).toThrow(/\[a\] <Clause> 缺少 label\n.*\[b\] <Part> 缺少 label/);
  });
});
