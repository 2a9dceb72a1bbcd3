/** Bytes, round trips and milliseconds of the nearest data at 100, 10,000 and 100,000 invented places: the table in README.md. */
import { brotliCompressSync } from 'node:zlib';
import { cutDirectory, type CutDirectory, type CutOptions } from '../../src/directory/files/cut.ts';
import type { NearestQuery } from '../../src/directory/finder/finder.ts';
import { findNearest, openDirectory, type DirectoryData } from '../../src/directory/finder/many-files.ts';
import { sampleKinds, samplePlaces, sampleRandom } from '../../src/directory/sample-places.ts';
import { readTable, type PartType } from '../../src/directory/files/table.ts';
import { distanceKm } from '../../src/directory/geometry/distance.ts';
import type { LngLat } from '../../src/directory/place.ts';
import { tell, type Table } from './tools/result.ts';

/** What one answer took: the ten nearest of one kind with all their details. */
export interface AnswerCost {
  /** Brotli bytes fetched. */
  readonly bytes: number;
  readonly files: number;
  /** Fetches that had to wait for one another. */
  readonly rounds: number;
  /** Without the network. */
  readonly ms: number;
}

/** One line of the table. */
export interface DirectoryMeasure {
  readonly places: number;
  readonly files: number;
  readonly cutMs: number;
  readonly tableBytes: number;
  /** From a visitor's first origin, root table included. */
  readonly first: readonly AnswerCost[];
  /** From a second origin about 3 km away. */
  readonly later: readonly AnswerCost[];
}

const brotliBytes = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;

/** The network: hands out parts and counts what they weigh and how often one waited for another. */
function meteredNetwork({ pages, blocks }: CutDirectory) {
  const weights = new Map<unknown, number>();
  const fetched: unknown[] = [];
  let rounds = 0;
  let isWaiting = false;
  const fetchPart = async (type: PartType | 'facets', number: number): Promise<unknown> => {
    const part = (type === 'page' ? pages : blocks)[number];
    fetched.push(part);
    if (!isWaiting) rounds += 1;
    isWaiting = true;
    await Promise.resolve();
    isWaiting = false;
    return part;
  };
  const weigh = (part: unknown): number => {
    const bytes = weights.get(part) ?? brotliBytes(part);
    weights.set(part, bytes);
    return bytes;
  };
  const spent = (): Omit<AnswerCost, 'ms'> => {
    const parts = fetched.splice(0);
    const cost = { bytes: parts.reduce<number>((sum, part) => sum + weigh(part), 0), files: parts.length, rounds };
    rounds = 0;
    return cost;
  };
  return { fetchPart, spent };
}

async function costOf(
  data: DirectoryData,
  query: NearestQuery,
  spent: () => Omit<AnswerCost, 'ms'>,
): Promise<AnswerCost> {
  const started = performance.now();
  await findNearest(data, query);
  const ms = performance.now() - started;
  return { ...spent(), ms };
}

/** Measures answers from `origins` random points, half of them at a place. */
export async function measureDirectory(
  count: number,
  origins = 200,
  options: Partial<CutOptions> = {},
): Promise<DirectoryMeasure> {
  const places = samplePlaces(count);
  const started = performance.now();
  const cut = cutDirectory(places, { stamp: 'bench', ...options });
  const cutMs = performance.now() - started;
  const tableBytes = brotliBytes(cut.table);
  const { fetchPart, spent } = meteredNetwork(cut);
  const random = sampleRandom(11);
  const first: AnswerCost[] = [];
  const later: AnswerCost[] = [];
  for (let turn = 0; turn < origins; turn += 1) {
    const place = places[Math.floor(random() * count)]?.wgs84;
    const anywhere: LngLat = [119.1 + random() * 1.8, 28.4 + random() * 1.4];
    const origin = turn % 2 === 0 && place ? place : anywhere;
    const query = {
      kinds: [sampleKinds[turn % sampleKinds.length] ?? ''],
      county: null,
      states: ['在运行', '暂停'],
      limit: 10,
    };
    const data = openDirectory(readTable(cut.table), fetchPart);
    const cost = await costOf(data, { ...query, origin }, spent);
    first.push({ ...cost, bytes: cost.bytes + tableBytes, files: cost.files + 1, rounds: cost.rounds + 1 });
    later.push(await costOf(data, { ...query, origin: [origin[0] + 0.02, origin[1] + 0.02] }, spent));
  }
  const files = 1 + (cut.table.blocks === null ? cut.blocks.length + cut.pages.length : 0);
  return { places: count, files, cutMs, tableBytes, first, later };
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** Median and greatest of one cost, such as `7.8 / 16.0`. */
function spread(
  costs: readonly AnswerCost[],
  key: keyof AnswerCost,
  print: (value: number) => string = String,
): string {
  const values = costs.map((cost) => cost[key]).sort((a, b) => a - b);
  return [0.5, 1].map((share) => print(values[Math.ceil(share * values.length) - 1] ?? 0)).join(' / ');
}

function answerTable(measures: readonly DirectoryMeasure[]): Table {
  return {
    title: '最近的十处',
    how: '虚构的名录，200 个随机起点，每次只问一类；字节是 brotli，第一次回答含总表，再次回答的起点在 3 公里外；毫秒不含网络。每格是“中位 / 最大”。',
    columns: ['场所数', '文件数', '总表 KB', '首次 KB', '首次文件', '首次往返', '再次 KB', '计算毫秒', '切块毫秒'],
    rows: measures.map(({ places, files, cutMs, tableBytes, first, later }) => [
      places,
      files,
      kilobytes(tableBytes),
      spread(first, 'bytes', kilobytes),
      spread(first, 'files'),
      spread(first, 'rounds'),
      spread(later, 'bytes', kilobytes),
      spread(first, 'ms', (ms) => ms.toFixed(1)),
      Math.round(cutMs),
    ]),
  };
}

/** How often the finder and measuring every place disagree, each kind from so many random origins. */
async function countWrong(count: number, origins: number): Promise<number> {
  const places = samplePlaces(count, 3);
  const cut = cutDirectory(places, { stamp: 'bench' });
  const data = openDirectory(cut.table, (type, number) =>
    Promise.resolve((type === 'page' ? cut.pages : cut.blocks)[number]),
  );
  const states = ['在运行', '暂停'];
  const pools = sampleKinds.map((kind) =>
    places.flatMap((place) =>
      place.kind === kind && place.wgs84 !== null && states.includes(place.state)
        ? [{ ...place, at: place.wgs84 }]
        : [],
    ),
  );
  const random = sampleRandom(5);
  let wrong = 0;
  for (let turn = 0; turn < origins; turn += 1) {
    const origin: LngLat = [119 + random() * 2, 28.3 + random() * 1.6];
    for (const [at, kind] of sampleKinds.entries()) {
      const found = await findNearest(data, { origin, kinds: [kind], county: null, states, limit: 10 });
      const all = Float64Array.from(pools[at]?.map((place) => distanceKm(origin, place.at)) ?? []).sort();
      if (found.some(({ distanceKm: km }, rank) => km !== all[rank]) || found.length !== 10) wrong += 1;
    }
  }
  return wrong;
}

if (import.meta.main) {
  const measures: DirectoryMeasure[] = [];
  for (const count of [100, 10_000, 100_000]) measures.push(await measureDirectory(count));
  const [places, origins] = [10_000, 10_000];
  const wrong = await countWrong(places, origins);
  tell(answerTable(measures), {
    title: '最近的十处对不对',
    how: '每个起点、每一类都和逐处量距离的结果比。',
    columns: ['场所数', '随机起点', '类', '问', '不同'],
    rows: [[places, origins, sampleKinds.length, origins * sampleKinds.length, wrong]],
  });
  if (wrong > 0) process.exitCode = 1;
}
