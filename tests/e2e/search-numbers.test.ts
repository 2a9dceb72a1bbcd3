import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/lib/folders.ts';
import type { Status } from '../../src/kit/datum.ts';
import { factsIn } from '../../src/search/numbers/file.ts';
import { search } from '../../src/search/search.ts';
import { built, readEngine } from '../search/site.ts';

const { index, numbers: answering, files } = readEngine();
const { numbers } = files;
const answers = new Map<string, ReturnType<typeof ask>>();
const ask = (query: string) => search(index, query, answering).number;
/** What is answered, asked once. */
function answerTo(query: string) {
  if (!answers.has(query)) answers.set(query, ask(query));
  return answers.get(query);
}

const pages = new Map<string, string>();
/** The built page of a path, read once. */
function pageAt(path: string): string {
  const html = pages.get(path) ?? readFileSync(join(built, path, 'index.html'), 'utf8');
  pages.set(path, html);
  return html;
}

type Row = Readonly<Record<string, string>>;

/** The rows of the newest release of a dataset, straight from its file. */
function rowsOf(dataset: string): readonly Row[] {
  const [file = ''] = globSync([`data/${dataset}/*.csv`, `data/demo/${dataset}/*.csv`], { cwd: inProject('') })
    .sort()
    .reverse();
  const text = readFileSync(inProject(file), 'utf8').replace(/^\ufeff/, '');
  return parse<Row>(text, { header: true, delimiter: ',', skipEmptyLines: true }).data;
}

/** What the sentence must say of a cell: the number with commas, or the word for its state. */
const saidOf = (row: Row, value: string): string =>
  value === '' ? (row['状态'] ?? '') : value.replace(/\B(?=(\d{3})+$)/g, ',');

/** Every row as a question, and what must stand in the answer. */
const cases = [
  ...rowsOf('engineers').map((row) => ({ row, name: row['层级'] ?? '', said: saidOf(row, row['人数'] ?? '') })),
  ...rowsOf('indicators').map((row) => ({
    row,
    name: row['指标'] ?? '',
    said: saidOf(row, row['数值'] ?? row['数量'] ?? row['值'] ?? ''),
  })),
].map(({ row, name, said }) => ({
  query: `${row['年份'] ?? row['年度'] ?? ''}年${row['地区'] ?? row['县市区'] ?? ''}${name}多少`,
  said,
  isProvisional: row['状态'] === '初步',
}));

describe('a question for a number', () => {
  it('is answered with the number of the newest release, for every one of its rows', () => {
    expect(cases.length).toBeGreaterThan(300);
    expect(cases.every(({ query }) => /^\d{4}年.+多少$/.test(query))).toBe(true);
    const areas = new Set(['全市', ...index.lexicon.areas.values()]);
    const wrong = cases.filter(({ query, said, isProvisional }) => {
      const isArea = [...areas].some((area) => query.includes(area));
      const text = answerTo(query)?.text ?? '';
      const [, year = ''] = /^(\d{4})年/.exec(query) ?? [];
      const isSaid = new RegExp(`(?:^|\\D)${said}(?!\\d|,)`).test(text.slice(text.indexOf('年')));
      return isArea && !(text.includes(year) && isSaid && text.includes('（初步）') === isProvisional);
    });
    expect(wrong).toEqual([]);
  });

  it('is answered from the numbers file, for every series, area and year of every dataset', () => {
    const said: Readonly<Record<Status, string>> = {
      ...{ final: '', provisional: '', missing: '未公布', withheld: '不予公布', pending: '待发布' },
    };
    const asked = numbers.series.flatMap((series) =>
      Object.keys(series.rows).flatMap((area) =>
        factsIn(series, area).map(({ value, status, ref, period }) => ({
          query: `${String(period.year)}年${area}${series.name}多少`,
          value: value?.toLocaleString('en-US') ?? said[status],
          ref,
        })),
      ),
    );
    expect(new Set(asked.map(({ ref }) => ref.split('/')[0])).size).toBe(4);
    const wrong = asked.filter(({ query, value, ref }) => {
      const answer = answerTo(query);
      // No figure counts today's list of the whole: the list itself does.
      const end = ref.startsWith('places/计数/全市/') ? '/directory/#place-count' : `#${ref}`;
      return !(answer?.text.includes(value) === true && answer.path.endsWith(end));
    });
    expect(wrong).toEqual([]);
  });

  it('leads to a place that there is on its page, whatever is asked of a series, an area and a year', () => {
    const asked = numbers.series.flatMap(({ name, rows, periods }) =>
      ['', ...periods.map(({ year }) => `${String(year)}年`)].flatMap((year) => [
        ...['', ...Object.keys(rows)].map((area) => `${year}${area}${name}多少`),
        ...['比上年增加多少', '达到目标了吗'].map((what) => `${year}${name}${what}`),
        ...['最多', '最少'].map((end) => `${year}哪个县${name}${end}`),
      ]),
    );
    const changes = numbers.series.flatMap(({ name, rows }) => Object.keys(rows).map((area) => `${area}${name}比上年`));
    const answered = [...new Set([...asked, ...changes])].flatMap((query) => answerTo(query)?.path ?? []);
    expect(answered.length).toBeGreaterThan(900);
    const lost = [...new Set(answered)].filter((path) => {
      const [page = '', id] = path.split('#');
      return id === undefined ? pageAt(page) === '' : !pageAt(page).includes(`id="${id}"`);
    });
    expect(lost).toEqual([]);
  });

  it('fills in the whole and the newest year, and says so', () => {
    const [newest] = rowsOf('engineers')
      .filter((row) => row['人数'] !== '')
      .map((row) => row['年份'] ?? row['年度'] ?? '')
      .sort()
      .reverse();
    const tier = rowsOf('engineers')[0]?.['层级'] ?? '';
    expect(answerTo(`${tier}多少人`)).toMatchObject({
      text: expect.stringMatching(new RegExp(`^${newest ?? ''}年全市`)) as unknown,
      note: expect.stringContaining('问题没有写年份和地区') as unknown,
    });
  });

  it.each(['服务点', '职称服务点', '企业职称评审服务点'])('counts the places of an area, called %s', (name) => {
    expect(answerTo(`义乌有几个${name}`)?.text).toMatch(/义乌市有服务点\d+个$/);
  });

  it('says what is published where it is asked for a year that is not', () => {
    const tier = rowsOf('engineers')[0]?.['层级'] ?? '';
    expect(answerTo(`2031年${tier}多少`)?.note).toMatch(/^没有公布2031年.*已公布的有/);
  });

  it.each([
    ['2025年创新工程师比上年增加多少', /^2025年全市培育创新工程师[\d,]+人（初步），比上年/],
    ['企业工程师比上年', /^2025年全市培育企业工程师[\d,]+人（初步），比上年减少/],
    ['2025年企业工程师达到目标了吗', /，超过目标/],
    ['继续教育基地还差几家', /，距目标还差/],
    ['各县领军工程师排名', /并列最多/],
    ['2023年哪个县市区培育企业工程师最少', /最少/],
    ['企业工程师人数最高的是哪一年', /各年最低.+最高/],
    ['磐安有没有服务点', /磐安县有服务点0个/],
    ['义乌联盟中心几个', /^没有公布义乌市联盟中心数$/],
  ])('is answered in the words of %s', (query, said) => {
    expect(answerTo(query)?.text).toMatch(said);
  });

  it.each([
    '职称怎么评',
    '服务点在哪里',
    '养老金多少',
    '杭州领军工程师多少',
    // What asks for another number than the one that is published: another year, part, unit, span, comparison, a negation, a target of none.
    ...readFileSync(inProject('tests/search/other-numbers.txt'), 'utf8').trim().split('\n'),
  ])('is not seen in %s', (query) => {
    expect(answerTo(query)).toBeUndefined();
  });
});
