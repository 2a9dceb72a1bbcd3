import { posterOf, type Cut, type Poster, type PosterPart } from '../charts/poster.ts';
import { printed } from '../claims/print.ts';
import { qrCode } from '../kit/qr.ts';

/** A target as its dataset has it. */
interface Goal {
  readonly indicator: string;
  readonly scope: string;
  readonly value: number;
  readonly unit: string;
  readonly clause: string;
}

/** What a poster tells of a measure: what its page says. */
interface MeasureWords {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly group: string;
  readonly summary: string;
  /** Where its clause stands, and its text. */
  readonly label: string;
  readonly paragraphs: readonly string[];
  readonly path: string;
  readonly brief: { readonly who: string; readonly get: string; readonly now: string };
}

/** What posters are made of: the plan and the pages on it. No number of any dataset but the plan's own targets: posters are sent on. */
export interface PosterSources {
  readonly site: string;
  readonly plan: {
    readonly title: string;
    readonly number: string;
    readonly issuer: string;
    readonly date: string;
    readonly period: { readonly from: number; readonly to: number; readonly ended: boolean };
  };
  readonly goals: readonly Goal[];
  readonly measures: readonly MeasureWords[];
  readonly safeguards: readonly string[];
  readonly hotline: { readonly number: string; readonly name: string } | undefined;
  /** The full address of a path; null while the site's own is not known. */
  readonly addressOf: (path: string) => string | null;
}

const heading = (text: string): PosterPart => ({ kind: 'heading', text });
const text = (words: string): PosterPart => ({ kind: 'text', text: words });

const goalPart = ({ indicator, scope, value, unit }: Goal): PosterPart => ({
  kind: 'goal',
  mark: `${printed(value, unit)}以上`,
  text: `${indicator}，${scope}`,
});

/** What to do now, as the pages of measures say it. */
function nowText({ plan, hotline }: PosterSources, now: string): string {
  const { from, to, ended } = plan.period;
  const state = ended ? '计划已届满' : `计划实施期${String(from)}—${String(to)}年`;
  return `${state}${ended && hotline ? `，现在还能否办理，请问${hotline.number}` : ''}。${now}`;
}

function posterFor(sources: PosterSources, path: string, title: string, parts: readonly PosterPart[]): Poster {
  const { plan, site, addressOf } = sources;
  const address = addressOf(path);
  return {
    site,
    title,
    parts,
    source: [
      `来源：《${plan.title}》（${plan.number}），${plan.issuer}，${plan.date}。`,
      ...(address === null ? [] : [`网页：${address}`]),
    ],
    code: address === null ? null : qrCode(address),
  };
}

function planParts(sources: PosterSources): readonly PosterPart[] {
  const { plan, goals, measures, safeguards } = sources;
  const { from, to, ended } = plan.period;
  const groups = [...Map.groupBy(measures, ({ group }) => group)];
  return [
    text(`${plan.number}，${plan.date}印发，实施期${String(from)}—${String(to)}年${ended ? '，已届满' : ''}。`),
    ...(goals.length === 0 ? [] : [heading('目标'), ...goals.map(goalPart)]),
    ...groups.flatMap(([group, own]): readonly PosterPart[] => [
      heading(group),
      ...own.flatMap(({ number, title, summary }): readonly PosterPart[] => [
        { kind: 'item', mark: String(number), text: title },
        { kind: 'note', text: summary },
      ]),
    ]),
    ...(safeguards.length === 0 ? [] : [heading('保障'), text(`${safeguards.join('、')}。`)]),
    heading('现在怎么办'),
    text(nowText(sources, '')),
  ];
}

const measureParts = (sources: PosterSources, measure: MeasureWords): readonly PosterPart[] => {
  const goals = sources.goals.filter(({ clause }) => clause.split('·')[0] === measure.label);
  return [
    text(`举措${String(measure.number)}，${measure.group}`),
    heading('给谁'),
    text(measure.brief.who),
    heading('得到什么'),
    text(measure.brief.get),
    ...(goals.length === 0 ? [] : [heading('目标'), ...goals.map(goalPart)]),
    heading(`计划原文${measure.label}`),
    ...measure.paragraphs.map((words): PosterPart => ({ kind: 'quote', text: words })),
    heading('现在怎么办'),
    text(nowText(sources, measure.brief.now)),
  ];
};

/** A tall picture to send on: its file below /posters/ without ending, the page that offers it, and what it says. */
export interface PosterFile {
  readonly name: string;
  readonly page: string;
  readonly poster: Poster;
}

/** The posters of a site: one of the whole plan, one of each measure. */
export const postersOf = (sources: PosterSources): readonly PosterFile[] => [
  { name: 'plan', page: '/plan/', poster: posterFor(sources, '/plan/', sources.plan.title, planParts(sources)) },
  ...sources.measures.map((measure) => ({
    name: measure.id,
    page: measure.path,
    poster: posterFor(sources, measure.path, measure.title, measureParts(sources, measure)),
  })),
];

/** The drawing of a poster, and its height in px. */
export const drawPoster = ({ poster }: PosterFile, cut: Cut): ReturnType<typeof posterOf> => posterOf(poster, cut);
