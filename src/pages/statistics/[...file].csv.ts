import type { APIRoute } from 'astro';
import { forExcel } from '../../data/write-csv.ts';
import { figureCsv, figureFiles, type FigureFile } from '../../outputs/figure-files.ts';
import { catalogue } from '../../site/catalogue.ts';

interface Props extends FigureFile {
  readonly excel: boolean;
}

export const getStaticPaths = () =>
  figureFiles(catalogue).flatMap((file) =>
    [true, false].map((excel) => ({
      params: { file: `${file.path}${excel ? '' : '.utf8'}` },
      props: { ...file, excel } satisfies Props,
    })),
  );

/** A figure's numbers as CSV: one form for Excel, `.utf8.csv` for programs. */
export const GET: APIRoute<Props> = ({ props: { version, excel } }) =>
  new Response(excel ? forExcel(figureCsv(version)) : figureCsv(version), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
