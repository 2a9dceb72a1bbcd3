import type { APIRoute } from 'astro';
import { figureFiles, figureSvg, type FigureFile } from '../../download.ts';

export const getStaticPaths = () => figureFiles().map((file) => ({ params: { file: file.path }, props: file }));

/** A figure as a picture that stands alone. */
export const GET: APIRoute<FigureFile> = ({ props }) =>
  new Response(figureSvg(props.version), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
