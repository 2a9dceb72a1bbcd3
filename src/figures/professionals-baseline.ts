import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import { numberText, shareText } from '../kit/numbers.ts';
import { listText, sentence } from '../kit/words.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { cityOf, datumOf, leafAreas, sumOf } from './rows.ts';

const unit = '人';

function datum(snapshot: Snapshot, year: number, area: { code: string; name: string }, indicator: string) {
  const row = snapshot.releases.professionals?.rows.find(
    (candidate) => candidate.year === year && candidate.areaCode === area.code && candidate.indicator === indicator,
  );
  return datumOf(row, addressOf('professionals', { year, area: area.name, indicator }));
}

const differenceText = (more: number): string => `${more > 0 ? '多' : '少'}${numberText(Math.abs(more))}${unit}`;

function draw(snapshot: Snapshot): Figure {
  const release = snapshot.releases.professionals;
  const levels = snapshot.vocabulary.baselineLevels ?? [];
  const year = Math.max(0, ...(release?.rows ?? []).map((row) => row.year));
  const present = new Set((release?.rows ?? []).map((row) => row.areaCode));
  const city = cityOf(snapshot.areas);
  const areas = [...leafAreas(snapshot.areas, present), city].map((area) => {
    const values = levels.map((level) => datum(snapshot, year, area, `职称:${level}`));
    return { area, values, sum: sumOf(values, ''), total: datum(snapshot, year, area, '合计') };
  });
  const whole = areas.at(-1);
  const parts = areas.slice(0, -1).sort((a, b) => (b.total.value ?? -1) - (a.total.value ?? -1));
  const senior = whole?.values[0]?.value ?? null;
  const titled = whole?.sum.value ?? null;
  const odd = areas.filter(({ sum, total }) => sum.value !== null && total.value !== null && sum.value !== total.value);
  const sources = sourcesOf(snapshot, ['professionals']);
  return {
    id: professionalsBaseline.id,
    title:
      senior === null || titled === null
        ? '专业技术人员职称结构待发布'
        : `计划实施前，全市专业技术人员中${levels[0] ?? ''}职称占${shareText(senior / titled)}`,
    subtitle: `各地区按职称分的专业技术人员，${String(year)}年，单位：人`,
    headline:
      senior === null || whole?.total.value == null
        ? '专业技术人员数据尚未发布。'
        : sentence(
            `${String(year)}年全市各类科学技术专业人员${numberText(whole.total.value)}人`,
            `其中${levels[0] ?? ''}职称${numberText(senior)}人`,
          ),
    description: areas
      .map(({ area, values, total }) =>
        sentence(
          `${area.name}：合计${total.value === null ? '未公布' : `${numberText(total.value)}人`}`,
          `其中${levels.map((level, index) => `${level}${values[index]?.value == null ? '未公布' : `${numberText(values[index].value)}人`}`).join('、')}`,
        ),
      )
      .join(''),
    chart: {
      kind: 'hbars',
      layout: 'stacked',
      unit,
      categories: parts.map(({ area }) => area.short),
      series: levels.map((level, index) => ({
        name: level,
        values: parts.flatMap(({ values }) => values[index] ?? []),
      })),
      totals: parts.map(({ total }) => total),
    },
    table: {
      columns: [
        { heading: '地区' },
        ...levels.map((level) => ({ heading: `${level}职称`, unit })),
        { heading: '合计（公布数）', unit },
      ],
      rows: [...parts, ...(whole === undefined ? [] : [whole])].map(({ area, values, total }) => ({
        head: area.name,
        cells: [...values, total],
        ...(area === city ? { total: true } : {}),
      })),
    },
    notes: [
      '这是计划实施前的背景。统计范围是全部专业技术人员，不是计划培育的人，不能当作计划的成果。',
      ...(odd.length === 0
        ? []
        : [
            `公布数自身不一致：${listText(odd.map(({ area, sum, total }) => `${area.name}按职称相加比合计${differenceText((sum.value ?? 0) - (total.value ?? 0))}`))}。本站按公布的原样列出，不作改动。`,
          ]),
    ],
    sources,
    demo: sources.some((release) => release.demo),
  };
}

/** Professionals by area and title level before the plan: context, never an outcome. */
export const professionalsBaseline: FigureDefinition = {
  id: 'professionals-baseline',
  name: '实施前的专业技术人员',
  datasets: ['professionals'],
  draw,
};
