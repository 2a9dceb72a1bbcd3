import { pointNear, positionOf, unknownPosition, type Position } from './position.ts';
import { pick, randomFor, type Random } from './random.ts';
import { rosterOf, type RosterEntry } from './roster.ts';
import type { World } from './world.ts';

/** A row of `places` by heading; absent headings are empty cells. */
export type PlaceRecord = Readonly<Record<string, string>> & Readonly<Record<'编号' | '认定时间' | '核实日期', string>>;

/** All invented places in their last state, in the order of kinds and numbers. */
export function placesOf(world: World): PlaceRecord[] {
  const roster = world.vocabulary.placeKinds.flatMap((kind) => {
    const recipe = world.recipe.places.kinds.find((candidate) => candidate.id === kind.id);
    if (!recipe) throw new Error(`no recipe for kind of place: ${kind.id}`);
    return rosterOf(world, recipe).map((entry) => ({ entry, kind }));
  });
  return roster.map(({ entry, kind }, index) => recordOf(world, entry, kind, twoDigits(index + 1)));
}

/** The places that a release of this date lists, each in its state of that day. */
export function placesAt(world: World, places: readonly PlaceRecord[], date: string): PlaceRecord[] {
  return places
    .filter((place) => place.认定时间 <= date)
    .map((place) => {
      const change = world.recipe.places.states.find((state) => state.id === place.编号 && state.date <= date);
      if (change) return { ...place, 状态: change.state, 更新日期: change.date, 备注: change.reason };
      return { ...place, 核实日期: verifiedAt(world, place, date) };
    });
}

/** Three quarters of the places known at the release before were asked again in the months before this one. */
function verifiedAt(world: World, place: PlaceRecord, date: string): string {
  const before = world.recipe.releases.findLast((release) => release.date < date)?.date;
  const random = randomFor(world.recipe.seed, `verified/${place.编号}/${date}`);
  if (before === undefined || place.认定时间 > before || random() > 0.75) return place.核实日期;
  return daysAfter(date, -Math.floor(random() * 150));
}

function recordOf(
  world: World,
  entry: RosterEntry,
  kind: { readonly name: string; readonly short: string },
  hostNumber: string,
): PlaceRecord {
  const random = randomFor(world.recipe.seed, `place/${entry.id}`);
  const { area } = entry;
  const host = `示例${pick(random, entry.kind.hosts)}`;
  const updated = daysAfter(entry.batch.date, 10 + Math.floor(random() * 50));
  const { phonePrefix, industries, hours, source } = world.recipe.places;
  const phone = () => inventedPhone(random, phonePrefix);
  // One number for the office of each area.
  const authorityPhone = inventedPhone(randomFor(world.recipe.seed, `authority/${area.recipe.code}`), phonePrefix);
  const phones = mostly(random, 0.9, () => (random() < 0.15 ? `${phone()}；${phone()}` : phone()));
  return {
    编号: entry.id,
    名称: `示例${kind.short} ${twoDigits(entry.number)}`,
    类型: kind.name,
    级别: entry.level,
    批次: `示例${entry.batch.name}`,
    认定时间: entry.batch.date,
    有效期至: entry.kind.validYears ? yearsAfter(entry.batch.date, entry.kind.validYears) : '',
    状态: '在运行',
    县市区: area.place.name,
    乡镇街道: area.towns.length > 0 ? mostly(random, 0.9, () => pick(random, area.towns)) : '',
    依托单位: `${host} ${hostNumber}`,
    地址: mostly(random, 0.91, () => `示例路 ${1 + Math.floor(random() * 299)} 号`),
    ...located(random, entry),
    服务内容: entry.kind.services.filter((_, index) => index === 0 || random() < 0.7).join('；'),
    服务范围: mostly(random, 0.85, () => `${area.place.name}企业专业技术人员`),
    产业领域: mostly(random, 0.9, () => pick(random, industries)),
    服务时间: mostly(random, 0.82, () => pick(random, hours)),
    是否需预约: mostly(random, 0.85, () => (random() < 0.4 ? '是' : '否')),
    联系部门: mostly(random, 0.85, () => entry.kind.office),
    办公电话: phones,
    [`对接${world.vocabulary.authority}`]: `${area.place.name}${world.vocabulary.authority}（示例）`,
    对接电话: mostly(random, 0.85, () => authorityPhone),
    网址: random() < 0.06 ? `https://example.com/${entry.id}` : '',
    来源: source,
    来源网址: '',
    更新日期: updated,
    核实日期: mostly(random, 0.94, () => daysAfter(updated, Math.floor(random() * 30))),
    备注: '示例数据',
  };
}

const inventedPhone = (random: Random, prefix: string): string =>
  `${prefix}${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;

function located(random: Random, entry: RosterEntry): Position {
  const point = pointNear(random, entry.area);
  const chance = random();
  const system = random() < 0.62 ? 'GCJ-02' : pick(random, ['BD-09', 'WGS-84', 'CGCS2000']);
  if (chance < 0.08) return unknownPosition;
  if (chance < 0.12) return positionOf(entry.area.seat, system, '县级');
  return positionOf(point, system, chance < 0.26 ? '乡镇' : chance < 0.45 ? '园区' : '门址');
}

const dayMs = 86_400_000;
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const mostly = (random: Random, share: number, value: () => string): string => (random() < share ? value() : '');

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

const yearsAfter = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
