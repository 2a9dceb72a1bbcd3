import { storedPoint } from './files/block.ts';
import type { LngLat, PlaceCard, Precision } from './place.ts';

/** Numbers in [0, 1) that are the same on every machine for one seed (mulberry32). */
export function sampleRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kinds of the sample, by id. */
export const sampleKinds = ['workstations', 'training-bases', 'service-points'] as const;

const centres: readonly LngLat[] = Array.from({ length: 10 }, (_, at) => [
  119.3 + (at % 5) * 0.32,
  28.75 + Math.floor(at / 5) * 0.45,
]);

/** Codes of the sample's counties. */
export const sampleCounties: readonly string[] = centres.map((_, at) => `county-${at}`);

const letters = '华东明达锦源瑞丰宏泰永盛康宁中科新兴同创嘉禾天成远大金石立信飞云海川山林江南北方正和平安长青春晖';
const hours = [
  '周一至周五 9:00-11:30，14:00-17:00',
  '周一至周五 8:30-12:00，14:00-17:30',
  '周一至周六 9:00-16:30',
  null,
];
const services = [
  '职称申报受理',
  '职称政策宣传解读',
  '人才工程政策解读',
  '继续教育培训',
  '高级研修',
  '企业科研项目攻关',
];
const industries = ['五金制造', '高端装备制造', '生物医药', '新材料', '数字经济'];

/** Invented places for tests and measurements: dense in towns, sparse between them, with as much varying text as a real list. */
export function samplePlaces(count: number, seed = 1): readonly PlaceCard[] {
  const random = sampleRandom(seed);
  return Array.from({ length: count }, (_, at) => draw(random, at));
}

/** One place of the sample under another id, to be changed by a test. */
export const samplePlace = (id: string): PlaceCard => ({ ...draw(sampleRandom(1), 0), id });

function draw(random: () => number, at: number): PlaceCard {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const word = (length: number): string =>
    Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
  const mostly = <T>(value: T): T | null => (random() < 0.9 ? value : null);
  const phone = (): string => `0579-0${String(Math.floor(random() * 1e7)).padStart(7, '0')}`;
  const county = Math.floor(random() ** 1.4 * sampleCounties.length);
  const host = `${word(4)}${pick(['科技', '工贸', '机械', '电器', '实业'])}有限公司`;
  const wgs84 = random() < 0.93 ? pointNear(random, centres[county] ?? [0, 0]) : null;
  return {
    id: `p-${String(at).padStart(6, '0')}`,
    name: `${host}${pick(['服务点', '工作站', '基地'])}`,
    kind: pick([...sampleKinds]),
    level: pick(['市级', '省级', null]),
    state: random() < 0.96 ? '在运行' : pick(['暂停', '已撤销']),
    county: sampleCounties[county] ?? '',
    town: mostly(`${letters.charAt(county * 4 + Math.floor(random() * 15))}江街道`),
    host,
    address: mostly(`${word(2)}路 ${1 + Math.floor(random() * 999)} 号`),
    wgs84,
    gcj02:
      wgs84 === null ? null : storedPoint([wgs84[0] + 0.0045 + random() / 1e4, wgs84[1] - 0.0026 - random() / 1e4]),
    precision: wgs84 === null ? null : pick<Precision>(['门址', '门址', '门址', '园区', '乡镇', '县级']),
    services: services.filter(() => random() < 0.4),
    serves: mostly('本县（市、区）企业专业技术人员'),
    industries: industries.filter(() => random() < 0.3),
    hours: pick(hours),
    booking: pick(['是', '否', null]),
    office: pick(['人力资源部', '综合办公室', null]),
    phones: random() < 0.85 ? [phone()] : [],
    authority: `第${county}县人力资源和社会保障局`,
    authorityPhones: [`0579-000000${county}`],
    website: null,
    verified: mostly(`2026-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 19)}`),
    note: null,
  };
}

function pointNear(random: () => number, [x, y]: LngLat): LngLat {
  const spread = random() < 0.7 ? 0.03 : 0.2;
  const offset = (): number => (random() + random() + random() - 1.5) * 2 * spread;
  return storedPoint([x + offset(), y + offset()]);
}
