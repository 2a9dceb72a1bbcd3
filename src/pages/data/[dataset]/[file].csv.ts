import type { APIRoute, GetStaticPaths } from 'astro';
import { built } from '../../../built.ts';
import { datasetNames, datasets, type DatasetName } from '../../../data/datasets.ts';
import type { Release } from '../../../data/snapshot.ts';
import { csvText, forExcel, releaseFileName, releaseRecords } from '../../../data/write.ts';

interface Props {
  readonly name: DatasetName;
  readonly release: Release<{ readonly line: number }>;
  readonly excel: boolean;
}

export const getStaticPaths = (() =>
  datasetNames.flatMap((name) =>
    built.datasets[name].releases.flatMap((release) =>
      [true, false].map((excel) => ({
        params: { dataset: name, file: `${releaseFileName(release)}${excel ? '' : '.utf8'}` },
        props: { name, release, excel } satisfies Props,
      })),
    ),
  )) satisfies GetStaticPaths;

/** A release as CSV: one form for Excel, `.utf8.csv` for programs. */
export const GET: APIRoute<Props> = ({ props: { name, release, excel } }) => {
  const text = csvText(releaseRecords(datasets[name], release));
  return new Response(excel ? forExcel(text) : text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
