import { describe, expect, it } from 'vitest';
import { verifier } from './answer.ts';
import { readNumbers } from './read-numbers.ts';
import { readSentences } from './sentences.ts';
import { testFile, testSentences } from './testing.ts';

const verify = verifier(readNumbers(testFile), readSentences(testSentences));
const page = 'https://a.example/statistics/by-year/2024-03-01/';

/** How each statement of a text was judged; `printed` for a sentence of the site, `unread` for one that is not understood. */
const judged = (text: string) =>
  verify(text).pieces.flatMap(({ printed, verdicts }) =>
    printed !== undefined ? ['printed'] : (verdicts?.map(({ outcome }) => outcome) ?? ['unread']),
  );

describe('verifier(published, sentences)(text) judges a sentence that it understands to its last word', () => {
  it.each([
    ['all said', '2023年全市初阶工程师21,846人', ['agrees']],
    ['another name of the area', '2023年丁市初阶工程师21,846人', ['agrees']],
    ['the city by itself', '2023年我市初阶工程师21,846人', ['agrees']],
    ['a revised number', '2023年全市高阶工程师118人', ['was']],
    ['the revised one', '2023年全市高阶工程师121人', ['agrees']],
    ['a confirmed number', '2023年甲区初阶工程师980人', ['agrees']],
    ['a confirmed number, once provisional', '2023年甲区初阶工程师980人（初步）', ['agrees']],
    ['a number that never was provisional', '2023年全市初阶工程师21,846人（初步）', ['differs']],
    ['a withheld number as it once was', '2023年甲区（不含开发区）初阶工程师77人', ['was']],
    ['a withheld number, another value', '2023年甲区（不含开发区）初阶工程师980人', ['open']],
    ['a yearly target', '计划要求每年培育高阶工程师1000名以上', ['agrees']],
    ['a target without 口径', '计划要求培育高阶工程师1000名以上', ['open']],
    ['a target with another 口径', '计划要求到2025年培育高阶工程师1000名以上', ['differs']],
    ['a target as a sum of years', '2022至2025年高阶工程师目标1000名', ['differs']],
    ['a target of an area', '计划要求甲区每年培育高阶工程师1000名以上', ['open']],
    ['a sum', '到2024年全市累计培育初阶工程师44,846人', ['agrees']],
    ['a sum by its years', '2022至2024年全市培育初阶工程师44,846人', ['agrees']],
    ['a sum of other years', '2023至2024年全市培育初阶工程师44,846人', ['open']],
    ['a rounded number', '2023年全市初阶工程师2.18万人', ['rounds']],
    ['the area left out', '2023年初阶工程师21,846人', ['agrees']],
    ['the area left out, another number', '2023年初阶工程师980人', ['open']],
    ['another area', '2023年乙县初阶工程师21,846人', ['open']],
    ['the year left out', '全市初阶工程师21,846人', ['open']],
    ['a number of nobody', '2023年全市初阶工程师21,847人', ['differs']],
    ['swapped numbers', '2023年全市高阶工程师21,846人', ['differs']],
    ['two years in one sentence', '2024年全市初阶工程师23,000人，2023年为21,846人', ['agrees', 'agrees']],
    ['a change', '2024年全市初阶工程师比上年增加1154人', ['agrees']],
    ['a change the other way', '2024年全市初阶工程师比上年减少1154人', ['differs']],
    ['a distance', '2023年全市高阶工程师121人，距目标还差879人', ['agrees', 'agrees']],
    ['a stock without 年底', '2024年全市9号中心118个', ['open']],
    ['a stock', '2024年底全市9号中心118个', ['agrees']],
    ['a sentence of the site', '“2023年全市培育初阶工程师２１，８４６人。”', ['printed']],
    ['a word that nobody knows', '2023年全市引进初阶工程师21,846人', ['unread']],
    ['who says so', '据丁市统计局，2023年初阶工程师21,846人', ['unread']],
    ['words that do not go together', '2023年全市2024年初阶工程师21,846人', ['unread']],
    ['a question', '2023年全市初阶工程师21,846人？', ['unread']],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual(expected);
  });

  it('judges none of a text of which one sentence is not understood', () => {
    expect(verify('2023年全市初阶工程师21,846人。这是误传。').isRead).toBe(false);
    expect(verify('2023年全市初阶工程师21,846人。2023年全市引进初阶工程师90人。').isRead).toBe(false);
    expect(verify('2023年全市初阶工程师21,846人。2023年全市高阶工程师121人。').isRead).toBe(true);
  });
  it('takes a printed sentence that leaves something unsaid by itself, or among those of its page', () => {
    expect(verify('初阶工程师最多，占“大头”。').isRead).toBe(true);
    expect(verify('2023年全市高阶工程师121人。初阶工程师最多，占“大头”。').isRead).toBe(false);
    expect(verify('2023年全市培育初阶工程师21,846人。初阶工程师最多，占“大头”。').isRead).toBe(true);
  });
});

describe('verifier(published, sentences)(text) says of numbers where they stand', () => {
  const places = (text: string) =>
    verify(text).numbers.map(({ mention, places: at }) => [mention.text, ...at.map(({ number }) => number.address)]);
  it('puts those first that the text speaks of', () => {
    expect(places('近日，2023年的高阶工程师118人')).toEqual([
      ['118', 'engineers/2023/全市/高阶工程师', 'engineers/2022/全市/类别:高级', 'indicators/2024/全市/9号中心数'],
    ]);
    expect(places('近日，中心有118个，是2024年的数')[0]?.[1]).toBe('indicators/2024/全市/9号中心数');
  });
  it('knows numbers that only its sentences print', () => {
    const [answer] = verify('据说有21,846人').numbers;
    expect(answer?.printed.map(({ text }) => text)).toEqual(['2023年全市培育初阶工程师21,846人']);
  });
  it.each(['2023 全市', '没有数字', '十条'])('counts no years and phrases: %s', (text) => {
    expect(verify(text).numbers).toEqual([]);
  });
});

describe('verifier(published, sentences)(text) follows a link', () => {
  it.each([
    ['an address', `某报称118人 ${page}#engineers/2023/全市/高阶工程师`, ['engineers/2023/全市/高阶工程师']],
    ['an address of another number', `某报称21,846人 ${page}#engineers/2023/全市/高阶工程师`, []],
  ])('%s', (_, text, expected) => {
    expect(verify(text).numbers[0]?.linked.map(({ number }) => number.address)).toEqual(expected);
  });
  it.each([
    ['a pinned page', page, true, ['engineers/2023/全市/高阶工程师', 'engineers/2023/甲区（不含开发区）/初阶工程师']],
    ['the newest pinned page', page.replace('2024', '2025'), true, []],
    ['a release that does not exist', page.replace('2024', '2023'), false, []],
  ])('%s', (_, text, hasRelease, changed) => {
    const [link] = verify(text).links;
    expect(link?.hasRelease).toBe(hasRelease);
    expect(link?.changed.map(({ number }) => number.address)).toEqual(changed);
  });
  it.each([
    ['changed', 'engineers/2023/全市/高阶工程师', 118, 121],
    ['not published then', 'engineers/2024/全市/初阶工程师', undefined, undefined],
  ])('an address: %s', (_, address, then, now) => {
    const [link] = verify(`${page}#${address}`).links;
    expect(link?.fate?.said.value).toBe(then);
    expect(link?.fate?.now.value).toBe(now);
  });
});

describe('readNumbers(file), readSentences(file)', () => {
  it('refuse another format', () => {
    expect(() => readNumbers({ ...testFile, format: 1 as unknown as 2 })).toThrow(
      'numbers file of format 1, expected 2',
    );
    expect(() => readSentences({ ...testSentences, format: 2 as unknown as 1 })).toThrow(
      'sentences file of format 2, expected 1',
    );
  });
});
