import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { datumText, shareText } from '../kit/numbers.ts';
import { listText, sentence } from '../kit/words.ts';
import { engineersByYear, engineersIn } from './engineers.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { describeRanking, ranked, type Ranked } from './ranking.ts';
import { lastPublished, leafAreas, planYears } from './rows.ts';

const unit = '人';

function rankingOf(snapshot: Snapshot, year: number, tier: string): readonly Ranked[] {
  const present = new Set(
    (snapshot.releases.engineers?.rows ?? []).filter((row) => row.year === year).map((row) => row.areaCode),
  );
  return ranked(
    leafAreas(snapshot.areas, present).map((area: Area) => ({
      name: area.name,
      short: area.short,
      datum: engineersIn(snapshot, year, area.code, tier),
    })),
  );
}

/** Says of each statistical scope shown what it is. */
function scopeNotes(areas: readonly Area[], items: readonly Ranked[]): readonly string[] {
  const scopes = areas.filter((area) => area.level === '统计口径' && items.some(({ name }) => name === area.name));
  return scopes.map((area) => `图中“${area.short}”指统计口径“${area.name}”。`);
}

/** Engineers of one tier by area, in the newest year with a published total. One figure for each tier: one message each. */
export function engineersByArea(tier: Vocabulary['tiers'][number]): FigureDefinition {
  const id = `${tier.id}-by-area`;
  const draw = (snapshot: Snapshot): Figure => {
    const totals = engineersByYear(snapshot, tier.name);
    const last = lastPublished(totals);
    const years = planYears(snapshot);
    const year = last === undefined ? undefined : years[last.index];
    const items = year === undefined ? [] : rankingOf(snapshot, year, tier.name);
    const first = items.find(({ datum }) => datum.value !== null);
    const top = items.filter(({ datum }) => first !== undefined && datum.value === first.datum.value);
    const names = listText(top.map(({ name }) => name));
    const among = items.some(({ datum }) => datum.value === null) ? '已公布的' : '';
    const most = `${top.length > 1 ? '并列' : ''}最多`;
    const share = first?.datum.value == null || last === undefined ? null : first.datum.value / last.datum.value;
    const sources = sourcesOf(snapshot, ['engineers']);
    const when = year === undefined ? '' : `${String(year)}年`;
    return {
      id,
      title:
        first === undefined
          ? `各县（市、区）${tier.name}培育人数待发布`
          : `${when}${among === '' ? '' : `${among}地区中，`}${names}培育的${tier.name}${most}`,
      subtitle: `各县（市、区）当年培育的${tier.name}${when === '' ? '' : `，${when}`}，单位：人`,
      headline:
        first === undefined || last === undefined
          ? `各县（市、区）${tier.name}培育人数尚未发布。`
          : sentence(
              `${when}${names}${top.length > 1 ? '各' : ''}培育${tier.name}${datumText(first.datum, unit)}，在${among}各县（市、区）中${most}`,
              share === null || top.length > 1 ? '' : `占全市${datumText(last.datum, unit)}的${shareText(share)}`,
            ),
      description: describeRanking(items, unit),
      chart: {
        kind: 'hbars',
        unit,
        categories: items.map(({ short }) => short),
        series: [{ name: tier.name, values: items.map(({ datum }) => datum) }],
      },
      table: {
        columns: [{ heading: '地区' }, { heading: '人数', unit }],
        rows: [
          ...items.map(({ name, datum }) => ({ head: name, cells: [datum] })),
          ...(last === undefined ? [] : [{ head: '全市', cells: [last.datum], total: true }]),
        ],
      },
      notes: scopeNotes(snapshot.areas, items),
      sources,
      demo: sources.some((release) => release.demo),
    };
  };
  return { id, name: `${tier.name}按地区`, datasets: ['engineers'], draw };
}
