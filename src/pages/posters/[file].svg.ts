import type { APIRoute } from 'astro';
import { drawnPoster, posters } from '../../site/posters.ts';

export const getStaticPaths = () => posters.map(({ name }) => ({ params: { file: name } }));

/** The drawing of a poster; scripts/make/pictures.ts makes it a picture and removes it. */
export const GET: APIRoute = ({ params }) =>
  new Response(drawnPoster(params['file'] ?? '').svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
