import type { APIRoute } from 'astro';
import { wholeMap } from '../../../site/maps.ts';

/** Where the places are: a file of its own, which is fetched when the map comes into view. */
export const GET: APIRoute = () => new Response(wholeMap());
