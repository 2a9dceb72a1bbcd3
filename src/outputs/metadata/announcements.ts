import { datasetIn, datasetNames } from '../../data/registry.ts';
import type { Built, BuiltDataset, Revision } from '../../data/releases.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';
import { releaseFileName } from '../../data/write-csv.ts';
import type { Announcement } from './atom.ts';
import type { AnyRelease } from './coverage.ts';
import { demoWarning } from './publication.ts';

const mark = (demo: boolean): string => (demo ? `【${demoWarning}】` : '');

const revisionsAt = ({ revisions }: BuiltDataset, date: string): readonly Revision[] =>
  revisions.filter(({ to }) => to.release === date);

function releaseAnnouncement(release: AnyRelease, vocabulary: Vocabulary): Announcement {
  const { dataset, date, demo, title, publisher, licence, asOf, notes, rows } = release;
  const about = asOf === null ? '' : `数据截至 ${asOf}。`;
  return {
    id: `/data/${dataset}/${releaseFileName(release)}`,
    title: `${mark(demo)}发布：${title}`,
    date,
    author: publisher,
    path: `/data/${dataset}/`,
    category: { term: dataset, label: datasetIn(vocabulary, dataset).title },
    text: [`${mark(demo)}${about}共 ${rows.length} 行。许可：${licence}。`, ...notes],
  };
}

const kindsOf = (revisions: readonly Revision[]): string => [...new Set(revisions.map(({ kind }) => kind))].join('、');

const changeText = ({ cell, from, to, kind, reason }: Revision): string =>
  `${cell.split('/').slice(1).join('，')}：由“${from.text}”（${from.release} 版）改为“${to.text}”。${kind}：${reason}`;

/** As many changes are told in the feed, where every reader fetches them again and again; the page tells all. */
const mostChanges = 10;

const changeTexts = (revisions: readonly Revision[]): readonly string[] => {
  const told = revisions.slice(0, mostChanges).map(changeText);
  const rest = revisions.length - told.length;
  return rest === 0 ? told : [...told, `另有 ${rest} 处，见网页。`];
};

/** The anchor of a release's revisions on /revisions/. */
export const revisionAnchor = (dataset: string, date: string): string => `${dataset}-${date}`;

function revisionAnnouncement(
  release: AnyRelease,
  revisions: readonly Revision[],
  vocabulary: Vocabulary,
): Announcement {
  const { dataset, date, demo, publisher } = release;
  return {
    id: `/revisions/${dataset}/${releaseFileName(release)}`,
    title: `${mark(demo)}${kindsOf(revisions)}：${datasetIn(vocabulary, dataset).title}改动 ${revisions.length} 处`,
    date,
    author: publisher,
    path: `/revisions/#${revisionAnchor(dataset, date)}`,
    category: { term: dataset, label: datasetIn(vocabulary, dataset).title },
    text: changeTexts(revisions),
  };
}

/** What /feed.xml says: each release and, where it changed published numbers, its revisions; newest first. */
export function announcements(built: Built): readonly Announcement[] {
  const all: readonly BuiltDataset[] = datasetNames.map((name) => built.datasets[name]);
  const found = all.flatMap((dataset) =>
    dataset.releases.flatMap((release) => {
      const revisions = revisionsAt(dataset, release.date);
      const announced = releaseAnnouncement(release, built.vocabulary);
      return revisions.length === 0
        ? [announced]
        : [announced, revisionAnnouncement(release, revisions, built.vocabulary)];
    }),
  );
  return found.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
