import { describe, expect, it } from 'vitest';
import { hasDemo, officialBuilt, verifyFiles } from '../../tests/fixtures/official.ts';
import { verifier } from './answer.ts';
import { sayAnswer } from './say.ts';

const { published, sentences } = verifyFiles(officialBuilt());
const verify = verifier(published, sentences);

/** What the page says of a text: mark and heading of each answer, then all its lines. */
const said = (text: string): string =>
  sayAnswer(verify(text), published, 'a.example')
    .map(({ mark, heading, lines }) => [`${mark}｜${heading}`, ...lines.map((line) => line.text)].join('\n'))
    .join('\n');

const unread = '句意未核对｜没有逐字读懂，不判断这段话对不对';

/** Sentences that once were called valid, or are easily: how the answer begins, and what it must say. */
const cases: readonly (readonly [sentence: string, start: string, ...told: string[]])[] = [
  [
    '截至2025年底建成企业职称评审服务点30个。',
    '未核对｜“30个”是计划的目标；公布的数是42个',
    '本站公布的是：到2025年底全市建成企业职称评审服务点42个。',
  ],
  ['计划要求到2025年培育企业工程师2万名以上', '不符｜', '口径不同，计划写的是每年'],
  ['计划要求每年培育企业工程师2万名以上。', '相符｜', '二·企业工程师'],
  ['2025年全市并未培育创新工程师1243人。', unread, '没有读懂：“并未”', '“1243”这个数见于'],
  ['2025年全市创新工程师目标为1243人。', '不符｜', '创新工程师每年至少1,000名'],
  ['2025年全市预计培育创新工程师1243人。', unread, '没有读懂：“预计”'],
  ['2025年上半年全市培育创新工程师1243人。', unread, '没有读懂：“上半年”'],
  ['2025年全市创新工程师比上年增加1243人。', '不符｜“增加1243人”', '比上年增加55人'],
  ['2025年全市创新工程师不足1243人。', '不符｜“不足1243人”', '创新工程师1,243人'],
  ['2025年全市创新工程师逾1243人。', '不符｜“逾1243人”', '创新工程师1,243人'],
  ['2025年全市女性创新工程师1243人。', unread, '没有读懂：“女性”'],
  ['2025年全市创新工程师1243人的说法是错误的。', unread, '没有读懂：“的说法是错误的”'],
  ['2025年绍兴全市创新工程师1243人。', unread, '没有读懂：“绍兴”'],
  ['2025年全市创新工程师1,243家。', '不符｜“1,243家”', '单位不同，公布的单位是“人”'],
  ['2025年全市培育创新工程师1243人，居全省第1位。', unread, '没有读懂：“居全省第”', '“1243”这个数见于'],
  ['2025年创新工程师1243人，超过目标243人。', '相符｜“1243人”、“超过目标243人”', '句中没有写地区，按全市核对。'],
  ['2025年领军工程师117人，比上年减少4人。', '相符｜“117人”、“减少4人”'],
  ['2025年领军工程师117人，比上年增加4人。', '不符｜“增加4人”', '【相符】', '比上年减少4人'],
  ['2024年全市领军工程师118人。', '已变更｜“118人”', '2026-03-19版改为121人', '补报3人'],
  ['2025年金华培育企业工程师约2.2万人。', '相符（约数）｜', '21,846人'],
  ['2025年东阳市培育企业工程师3952人。', '不符｜“3952人”', '东阳市培育企业工程师待发布', '2025，义乌市，企业工程师'],
  [
    '2023年企业工程师20483人，创新工程师1188人，领军工程师104人。',
    '不符｜“1188人”',
    '【相符】2023，全市，企业工程师',
    '2023年全市培育创新工程师1,064人',
    '2024，全市，创新工程师',
    '【相符】2023，全市，领军工程师',
  ],
  ['2025年武义县和磐安县领军工程师共11人。', '未核对｜“11人”没有核对', '合计本站没有公布', '不予公布'],
  // The site's own words, and numbers that it prints without publishing them one by one.
  ['2025年全市培育创新工程师1,243人（初步），超过目标243人。', '逐字相同｜', '现在的页面仍这样写。'],
  ['2024年全市培育领军工程师118人（初步）。', '已变更｜与本站《', '2026-03-19版改为121人'],
  [
    '据说超过目标243人',
    unread,
    '本站的这句话里有它：“创新工程师：2025年1,243人（初步），比上年增加55人，超过目标243人',
  ],
  ['据说占全市的18.1%', unread, '“18.1%”这个数见于本站的句子里，句意未核对'],
  ['2025年武义县领军工程师20人。', '未核对｜', '本站这个数不予公布'],
  ['2025年义乌市培育企业工程师3952人，全市最多。', '未核对｜', '只公布了8个地区，只能在其中比较'],
];

describe.runIf(hasDemo)('sayAnswer(answer) of pasted sentences, the demo data taken as official', () => {
  it.each(cases)('%s', (sentence, start, ...told) => {
    const answer = said(sentence);
    expect(answer.slice(0, start.length)).toBe(start);
    for (const words of told) expect(answer).toContain(words);
  });
  it('flatters nobody about a withheld number: every guess gets the same answer', () => {
    const answers = ['20', '1', '不足20', '超过1', '逾5'].map((guess) =>
      said(`2025年武义县领军工程师${guess}人。`).split('\n')[0]?.replace(/“.*”/, ''),
    );
    expect(new Set(answers).size).toBe(1);
  });
});
