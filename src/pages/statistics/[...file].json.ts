import type { APIRoute } from 'astro';
import { figureFiles, figureJson, type FigureFile } from '../../outputs/figure-files.ts';
import { catalogue } from '../../site/catalogue.ts';
import { site } from '../../site/site.ts';

export const getStaticPaths = () =>
  figureFiles(catalogue).map((file) => ({ params: { file: file.path }, props: file }));

/** A figure's numbers and words as JSON. */
export const GET: APIRoute<FigureFile> = ({ props }) =>
  new Response(figureJson(props.version, site.bureau), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
