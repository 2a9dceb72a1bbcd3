import { shareOf, thingsLacking, togetherOf, valueOf } from '../claims/make.ts';
import { printedList } from '../claims/print.ts';
import type { CountClaim, ShareClaim, SumClaim, ValueClaim } from '../claims/claim.ts';
import { sayCounted, sayLacking } from '../claims/ranks.ts';
import { sayPart } from '../claims/shares.ts';
import { plainly, sayValues, sentenceOf, type Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import { areaNotes } from './area-words.ts';
import { cityOf } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { isCounted, listCountNote, placesIn, placesOf, totalIn } from './places.ts';
import { barTable } from './table.ts';

/** What the counts leave unsaid: places that the plan's target does not count, and those without a date of recognition. */
function remarksOf(snapshot: Snapshot, area: Area): readonly string[] {
  const kinds = new Map(snapshot.vocabulary.placeKinds.map((kind) => [kind.name, kind]));
  const standing = placesOf(snapshot, area).filter(({ state }) => state !== '已撤销');
  const outside = standing.filter((place) => {
    const kind = kinds.get(place.kind);
    return kind !== undefined && !isCounted(place, kind);
  });
  const undated = standing.filter(({ recognised }) => recognised === null);
  return [
    ...(outside.length === 0
      ? []
      : [
          `${area.name}有${String(outside.length)}处的级别不计入计划目标，计入目标的${String(standing.length - outside.length)}处。`,
        ]),
    ...(undated.length === 0 ? [] : [`${area.name}有${String(undated.length)}处的认定时间未公布。`]),
  ];
}

/** What part of the city's places lies here, and what is lacking; that there is none at all. */
function titleOf(area: Area, share: ShareClaim | null, sum: SumClaim | ValueClaim | undefined, none: CountClaim): Said {
  if (sum === undefined) return plainly(`${area.name}场所数量待发布`);
  if (share === null || share.of.value === 0) return sayCounted(sum, none);
  const lacking = sayLacking(none);
  const part = sayPart(share);
  return lacking === null
    ? part
    : { text: `${part.text}，${lacking.text}`, claims: [...part.claims, ...lacking.claims] };
}

/** Places of each kind in one area, as the newest list has them. */
export function placesInArea(area: Area): FigureDefinition {
  const draw = (snapshot: Snapshot): Figure => {
    const kinds = snapshot.vocabulary.placeKinds;
    const facts = kinds.map((kind) => placesIn(snapshot, kind, area));
    const total = totalIn(snapshot, area);
    const sum = togetherOf(facts, total);
    const none = thingsLacking(facts, '各类场所');
    return figureOf({
      id: 'places',
      title: titleOf(area, shareOf(total, totalIn(snapshot, cityOf(snapshot.areas))), sum, none),
      subtitle: `${area.name}${printedList(kinds.map(({ short }) => short))}数量，单位：家、个`,
      headline: sum === undefined ? plainly(`${area.name}场所数量待发布。`) : sentenceOf(sayValues(facts.map(valueOf))),
      description:
        sum === undefined ? plainly('数据待发布。') : sentenceOf(sayValues(facts.map(valueOf)), sayLacking(none)),
      chart: {
        kind: 'hbars',
        unit: '处',
        categories: kinds.map(({ short }) => short),
        series: [{ name: '数量', values: facts }],
      },
      table: (chart) =>
        barTable(
          chart,
          [{ heading: '类型' }, { heading: '数量' }],
          kinds.map(({ name, unit }) => ({ head: `${name}（${unit}）`, unit })),
          [{ head: '合计（处）', unit: '处', cells: [total], total: true }],
        ),
      notes: [listCountNote, ...remarksOf(snapshot, area), ...areaNotes(area)],
      sources: sourcesOf(snapshot, ['places', 'targets']),
    });
  };
  return { id: 'places', name: '场所', datasets: ['places', 'targets'], draw };
}
