import { expect, test } from 'vitest';
import { truthOf } from '../../../tests/search/truth.ts';
import type { SearchDocument } from '../document.ts';
import { toNormal } from '../normal.ts';
import { linesOf } from '../corpus.ts';
import { openRecords, recordFiles } from './files.ts';

const counties = ['甲县', '乙市', '丙区'];

/** A record as pages of places have it: shared lines, own ones, a long one, a rare character of two units. */
const record = (at: number): SearchDocument => ({
  url: `/place/fw-${String(at)}/`,
  title: `示例${'东西南北中'.charAt(at % 5)}服务点 ${String(at).padStart(2, '0')}`,
  kind: 'place',
  area: counties[at % 3] ?? '',
  next: '电话',
  blocks: [
    {
      text: `服务点 编号 fw-${String(at)}\n地址：𬭎山路 ${String(at * 7)} 号\n电话：0579-${String(82000000 + at * 31)}`,
    },
    { heading: '名录记载', text: `依托单位：企业 ${String(at % 9)}\n服务内容：${'解读政策，受理申报；'.repeat(9)}` },
  ],
});
const documents = Array.from({ length: 60 }, (_, at) => record(at));

const open = (files = recordFiles(documents), fetched: string[] = []) =>
  openRecords((name) => {
    fetched.push(name);
    const file = files.get(name);
    return file === undefined ? Promise.reject(new Error(name)) : Promise.resolve(file);
  });

const noFold = new Map<string, string>();
const urlsFor = async (records: Awaited<ReturnType<typeof open>>, query: string): Promise<readonly string[]> => {
  const found = await records.find(query, noFold);
  const pages = await Promise.all(found.records.map((each) => records.load(each)));
  return pages.map(({ url }) => url);
};

test('find(string) finds every string of two to eight characters on exactly the records that hold it', async () => {
  const lines = documents.map((document) => linesOf(document).map(toNormal).filter(Boolean));
  const records = await open();
  const wrong: string[] = [];
  for (const [text, pages] of truthOf(lines)) {
    const expected = [...pages].map((page) => documents[page]?.url ?? '').sort();
    if ((await urlsFor(records, text)).toSorted().join() !== expected.join()) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['示例东服务点 50', '50'],
  ['fw-5', '5'],
  ['0579 82000155', '5'],
  ['+86 0579-82000155', '5'],
  ['𬭎山路 35 号', '5'],
  ['82000155', '5'],
])('find(%j) names record %s first', async (query, number) => {
  const records = await open();
  expect((await urlsFor(records, query))[0]).toBe(`/place/fw-${number}/`);
  expect((await records.find(query, noFold)).named).toBe(1);
});

test('find(words) finds what holds them all, apart from each other; what crosses a line is found nowhere', async () => {
  const records = await open();
  expect((await urlsFor(records, '服务点 企业8')).length).toBe(documents.filter((_, at) => at % 9 === 8).length);
  expect(await urlsFor(records, `号${toNormal('电话')}`)).toEqual([]);
  expect(await urlsFor(records, '服')).toEqual([]);
});

test('areaOf(record) is the area of what load(record) gives', async () => {
  const records = await open();
  for (const at of documents.keys()) expect((await records.load(at)).area).toBe(records.areaOf(at));
});

test('a query reads few files, and none for a text that stands nowhere beyond its first pairs', async () => {
  const fetched: string[] = [];
  const records = await open(recordFiles(documents), fetched);
  await records.find('没有的字'.repeat(200), noFold);
  expect(fetched.length).toBeLessThan(7);
  expect(new Set(fetched).size).toBe(fetched.length);
});

test('openRecords(files of another version) throws', async () => {
  await expect(open(new Map([['root.json', '{"version":0}']]))).rejects.toThrow('records of version 0');
});

test.each([3, 30])(
  'find(value) lists the record first whose whole value it is, of %d that begin with it',
  async (count) => {
    const hosts = Array.from({ length: count }, (_, at) => (at === count - 1 ? '明达电厂' : `明达电厂${String(at)}部`));
    const records = hosts.map((host, at) => ({ ...record(at), area: '', blocks: [{ text: `依托单位：${host}` }] }));
    const found = await (await open(recordFiles(records))).find('明达电厂', noFold);
    expect(found).toMatchObject({ named: 1, whole: count });
    expect(found.records[0]).toBe(count - 1);
  },
);
