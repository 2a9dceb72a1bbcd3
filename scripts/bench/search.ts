/**
 * What the search promises and what it does, at 100, 1,000 and 10,000 places, next to Pagefind over the same pages: the
 * table in README.md. Needs dist/. `npm run bench -- search`; with ALL=1 every string is asked, not a sample.
 */
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { linesOf } from '../../src/search/corpus.ts';
import { toIndex } from '../../src/search/prepare.ts';
import { openRecords } from '../../src/search/records/files.ts';
import { readReporting } from '../../tests/search/questions.ts';
import { place, reciprocalRank, type Placed } from '../../tests/search/rank.ts';
import { inProject, readPublication } from '../lib/folders.ts';
import { readSite } from '../search/read-site.ts';
import { enumerate, sampleStrings, scanOf, type Exactness } from './search/exactness.ts';
import { measureInBrowser } from './search/in-browser.ts';
import { withPlaces } from './search/more-places.ts';
import { measurePlain } from './search/plain.ts';
import { every } from './search/sample.ts';
import { scriptsOf } from './search/scripts.ts';
import { makeSite, type SearchSite } from './search/site.ts';
import { measureSounds, type Share } from './search/sounds.ts';
import { rounded, tell } from './tools/result.ts';

/** A goal, what it asks for, what this search reaches, and Pagefind as it comes where it can be asked. */
type Row = readonly [goal: string, target: string, value: number | string, plain?: number | string];

/** How many strings are sampled: fewer where Pagefind takes a tenth of a second for each. */
const mostOf = (places: number): number => (process.env['ALL'] ? Infinity : places > 1000 ? 300 : 2000);
const wayNames = {
  pinyin: '全拼',
  initials: '首字母',
  initials2: '声母',
  accent: '南方口音',
  homophone: '同音字',
} as const;
const wayGoals = { pinyin: 99.5, homophone: 99.5, initials: 98, initials2: 98, accent: 98 } as const;

/** For the results page, one after another. */
const asked = [
  '职称',
  '服务点',
  '永康',
  '评审委员会',
  '高级工程师',
  '人力社保',
  '继续教育',
  '薪酬',
  '奖励',
  '联盟中心',
];
/** Letters and slips, typed key by key beside the questions. */
const spelled = ['zhicheng', 'yongkangfuwudian', 'fwd', 'zicen', '只称评审', '永抗服务点'];
const reporting = readReporting();

const { base } = await readPublication();
const kilobytes = (bytes: number): number => rounded(bytes / 1024);
const share = (part: number, whole: number, decimals = 2): number => rounded((100 * part) / whole, decimals);
const exactly = ({ exact, asked: all }: Exactness): number => share(exact, all);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const brotli = (text: string | Buffer): number => brotliCompressSync(text).length;
const found = ({ found: part, asked: whole }: Share): number => share(part, whole);
const inFive = (placed: readonly Placed[]): number =>
  share(placed.filter(({ place: at }) => at > 0 && at <= 5).length, placed.length);

/** Bytes that the header search of a site takes, by when they are fetched, and those of what is searched alone. */
function byteRows({ sent, titles, text, numbers }: SearchSite): readonly Row[] {
  const assets = inProject('dist/assets');
  const fetched = new Set<string>();
  const bytesOf = (module: string): number => {
    const fresh = [...scriptsOf(assets, module)].filter((name) => !fetched.has(name));
    for (const name of fresh) fetched.add(name);
    return fresh.reduce((sum, name) => sum + brotli(readFileSync(join(assets, name))), 0);
  };
  const first = brotli(titles) + bytesOf('box');
  const later = brotli(text) + bytesOf('after-text');
  const onDemand = brotli(numbers) + bytesOf('answer');
  const lines = [...new Set(sent.documents.flatMap(linesOf))].join('\n');
  return [
    ['到首批结果为止：标题文件和脚本，KB', '≤ 12', kilobytes(first)],
    ['　其中标题文件，KB', '', kilobytes(brotli(titles))],
    ['再加正文文件和随它来的脚本，KB', '≤ 59', kilobytes(first + later)],
    ['　其中正文文件，KB', '', kilobytes(brotli(text))],
    ['　其中不重复的正文，单独压缩，KB', '', kilobytes(brotli(Buffer.from(lines, 'utf16le')))],
    ['问到一个数时另取的脚本和数字，KB', '', kilobytes(onDemand)],
    ['正文文件，每字字节', '≤ 1', rounded((2 * brotli(text)) / text.length, 2)],
  ];
}

function rankRows({ sent }: SearchSite, plain: readonly Placed[]): readonly Row[] {
  const placed = place({ index: toIndex(sent) }, base, reporting);
  return [
    [
      `${String(reporting.length)}问：平均倒数名次`,
      '≥ 0.85',
      rounded(reciprocalRank(placed), 3),
      rounded(reciprocalRank(plain), 3),
    ],
    ['　前五，%', '≥ 93', inFive(placed), inFive(plain)],
  ];
}

/** Asks the files of the places that are not sent. */
async function askPlaces({ folder, apart, sent }: SearchSite): Promise<(text: string) => Promise<readonly number[]>> {
  const numbers = new Map(apart.map(({ url }, at) => [url, at]));
  const read = (name: string): Promise<string> => readFile(join(folder, 'search/files', sent.places, name), 'utf8');
  const { find, load } = await openRecords(read);
  return async (text) => {
    const { records } = await find(text, new Map());
    return Promise.all(records.map(async (record) => numbers.get((await load(record)).url) ?? -1));
  };
}

async function rowsOf(count: number): Promise<readonly Row[]> {
  const most = mostOf(count);
  const isFirst = count === 100;
  const site = await makeSite(withPlaces(await readSite(inProject('dist'), base), count));
  const { documents, apart, sent } = site;
  const scanned = await enumerate(sent.documents, scanOf(sent.documents));
  const fetched = apart.length > 0 ? await sampleStrings(apart, most, await askPlaces(site)) : undefined;
  const plain = await measurePlain(documents, asked, most, isFirst ? reporting : [], base);
  const { frequent, all } = measureSounds(sent, most);
  const typed = [
    ...every(
      reporting.map((question) => question.text),
      40,
    ),
    ...spelled,
  ];
  const seen = await measureInBrowser(site.folder, base, typed, asked);
  rmSync(site.folder, { recursive: true });
  const [first, later] = isFirst ? [125, 5] : [200, 30];
  return [
    ['页面', '', documents.length, documents.length],
    ['浏览器收到的页面', '', sent.documents.length],
    ['建索引，秒', '', rounded(site.seconds), rounded(plain.seconds)],
    ['2至8字的全部字串（Pagefind抽样），召回和准确，%', '100', exactly(scanned), exactly(plain.exactness)],
    ['　字串', '', scanned.asked, plain.exactness.asked],
    ['另取的网点：字串抽样，召回和准确，%', '100', fetched ? exactly(fetched) : ''],
    ...all.map((each): Row => [`2至4字的字串，${wayNames[each.way]}，%`, '100', found(each)]),
    ...frequent.map((each): Row => [
      `最常用400词，${wayNames[each.way]}，%`,
      `≥ ${String(wayGoals[each.way])}`,
      found(each),
    ]),
    ...byteRows(site),
    ['首批结果（1.6 Mbit/s、150 ms），毫秒', '≤ 500', rounded(seen.firstResults, 0)],
    ['首批结果，请求', '≤ 3', seen.requests],
    ['按键，95%，毫秒', '≤ 10', rounded(seen.keystroke)],
    ['按键，慢六倍，95%，毫秒', '≤ 50', rounded(seen.slowKeystroke)],
    ['/search/ 首次回答，KB', `≤ ${String(first)}`, kilobytes(seen.firstAnswer), kilobytes(plain.firstAnswer)],
    [
      '/search/ 以后每次，KB',
      `≤ ${String(later)}`,
      kilobytes(mean(seen.laterAnswers)),
      kilobytes(mean(plain.laterAnswers)),
    ],
    ...(isFirst ? rankRows(site, plain.placed) : []),
  ];
}

const counts = (process.env['PLACES'] ?? '100,1000,10000').split(',').map(Number);
const columns: (readonly Row[])[] = [];
for (const count of counts) columns.push(await rowsOf(count));
const named = counts.map((count) => `${count.toLocaleString('en-US')}处`);
const [goals = []] = columns;
tell({
  title: '搜索',
  how: `${named.join('、')}；更多的网点由本站的网点改名、改号、换单位而成。字串抽样${counts.map(mostOf).join('、')}个，字节按brotli计。`,
  columns: ['目标', '要求', ...named.flatMap((name) => [name, 'Pagefind'])],
  rows: goals.map(([goal], at) => {
    const cells = columns.map((column) => column[at] ?? ([goal, '', ''] as const));
    const targets = new Set(cells.map(([, target]) => target).filter(Boolean));
    return [goal, [...targets].join('；'), ...cells.flatMap(([, , value, plain = '']) => [value, plain])];
  }),
});
