import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { allAnswers, caseFor, isComplete, readChooser } from './chooser.ts';
import { parsePlan } from './plan.ts';

/** What the texts of content/ must keep of the plan, and how they must agree with one another. */
const content = new URL('../../content/', import.meta.url).pathname;
const read = (path: string): string => readFileSync(content + path, 'utf8');
const { clauses } = parsePlan(read('plan.mdx').replace(/^---\n[\s\S]*?\n---\n/, ''));
const bare = (text: string): string => text.replace(/<[^>]*>|\s/g, '');
const plan = bare(clauses.flatMap(({ paragraphs }) => paragraphs).join('\n'));

const chooser = readChooser(
  parse(read('chooser.yaml')),
  {
    measures: clauses.flatMap(({ number }) => (number === null ? [] : [number])),
    rules: (parse(read('rules.yaml')) as readonly { readonly id: string }[]).map(({ id }) => id),
    guides: null,
    holds: () => true,
  },
  'content/chooser.yaml',
);

const mdx = ['guides', 'measures'].flatMap((folder) =>
  readdirSync(content + folder).map((file) => `${folder}/${file}`),
);
const yaml = ['chooser', 'glossary', 'relations', 'vocabulary'].map((name) => `${name}.yaml`);

/** The texts that explain, a paragraph or an entry each; entries of YAML without their quotes. */
const paragraphs = [...mdx, ...yaml].flatMap((file) =>
  read(file)
    .split(file.endsWith('.mdx') ? '\n' : /\n(?=\s*- )/)
    .map((text) => ({ file, text: bare(text.replace(/^\s*#.*$/gm, '').replace(/^\s*quote: .*$/gm, '')) })),
);

interface Passage {
  readonly file: string;
  readonly text: string;
}
const failing = (wrong: (text: string) => boolean): readonly Passage[] => paragraphs.filter(({ text }) => wrong(text));

/** The guide of each person of the chooser, with the measures that it lists. */
const guides = chooser.people.map((person) => {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(read(`guides/${person.guide}.mdx`))?.[1] ?? '';
  const { measures } = parse(front) as { readonly measures: readonly { readonly measure: number }[] };
  return { person, listed: measures.map(({ measure }) => measure).toSorted((a, b) => a - b) };
});

describe('guides and chooser', () => {
  it.each(guides)('of $person.id name the same measures', ({ person, listed }) => {
    const answers = allAnswers(chooser).filter((one) => one.who === person && isComplete(one));
    const meant = chooser.measures.filter(({ cases }) => answers.some((one) => caseFor(cases, one).applies !== 'no'));
    expect(meant.map(({ measure }) => measure).toSorted((a, b) => a - b)).toEqual(listed);
  });

  it('ask first only where the measure concerns one, in words of their own', () => {
    const reasons = chooser.measures.flatMap(({ cases }) => cases);
    const doubtful = reasons.filter(({ why, applies }) => applies !== 'yes' && /先问|问清|要问/.test(why));
    expect(doubtful).toEqual([]);
    expect(reasons.filter(({ ask }) => ask !== undefined).length).toBeGreaterThan(10);
  });
});

/** Lists that the plan leaves open: `甲、乙、丙等` → the last two items before 等. */
const open = [...plan.matchAll(/([^，。；、和“”]{2,})[、和]([^，。；、和“”]{2,}?)等(?!级|院校、)/g)].map(
  ([, before = '', last = '']) => [before, last] as const,
);

describe('content keeps', () => {
  it('finds the lists that the plan leaves open', () => {
    const lasts = open.map(([, last]) => last);
    for (const last of ['行业协会', '成果转化', '薪酬', '大型企业', '人才沙龙', '高端装备制造'])
      expect(lasts).toContain(last);
  });

  it.each(open)('等 behind %s、%s', (before, last) => {
    const tail = before.slice(-4);
    expect(failing((text) => new RegExp(`${tail}[、和]${last}(?![、和])`).test(text) && !text.includes('等'))).toEqual(
      [],
    );
  });

  it('以上 behind every target', () => {
    const raw = mdx.flatMap((file) => read(file).match(/<Num of="targets\/[^"]*" \/>.{0,4}/g) ?? []);
    expect(raw.length).toBeGreaterThan(5);
    expect(raw.filter((text) => !/\/>\s*以上/.test(text))).toEqual([]);
  });

  const tiers = [...plan.matchAll(/培育([^；。]*?)、(具有[^；。]*?)的(?:企业|创新|领军)工程师/g)].map(
    ([, ability = '', title = '']) => [ability, title] as const,
  );
  it('finds what the plan asks of three tiers', () => {
    expect(tiers).toHaveLength(3);
  });
  it.each(tiers)('%s beside %s', (ability, title) => {
    expect(failing((text) => text.includes(title) && !text.includes(ability))).toEqual([]);
  });

  it('主要 where the plan says what a workstation mainly is made of', () => {
    expect(failing((text) => /高层次人才和企业专技人才组成/.test(text) && !text.includes('主要'))).toEqual([]);
  });

  it('whose review boards are handed down one by one', () => {
    const cut = (text: string) => /成熟一个，?下放一个/.test(text) && !/大型企业.*行业协会/.test(text);
    expect(failing(cut)).toEqual([]);
  });

  it('where the money comes from, on every page that says that no sum is given', () => {
    const silent = mdx.filter((file) => {
      const text = bare(read(file));
      return (
        /(?:钱|经费|金额|数额|补助|补贴)[^。]*没有(?:写|规定)|没有(?:写|规定)[^。]*(?:经费|金额|数额)/.test(text) &&
        !text.includes('人才经费中列支')
      );
    });
    expect(silent).toEqual([]);
  });
});

/** Kinds of wording that were wrong once. */
const wrong: readonly (readonly [string, RegExp])[] = [
  ['a year of the plan made a day', /至20\d\d年底/],
  ['a step that is presupposed', /省去(?:了)?(?:哪|其中)/],
  ['a service point that reviews', /在这里评|不作评审|到服务点评/],
  ['a number that the plan does not give', /一个常设(?:的)?评审委员会|五个地方|四件事|三项权利/],
  ['knowledge of other places', /别的城市|外地的|其他城市/],
  ['who employs, told as fact', /自己评[、，]自己聘(?!.*由谁聘)/],
  ['你 for 您', /你(?!们)/],
  [
    'talk that is no Chinese of an office',
    /封口|放给|答应了|想事|一个字没|对照单|看的东西|身份要|不占优(?!势)|学本领|路子|哪几句|对不上/,
  ],
];

describe('content never again says', () => {
  it.each(wrong)('%s', (_kind, pattern) => {
    const found = failing((text) => pattern.test(text)).map(
      ({ file, text }) => `${file} ${pattern.exec(text)?.[0] ?? ''}`,
    );
    expect(found).toEqual([]);
  });
});
