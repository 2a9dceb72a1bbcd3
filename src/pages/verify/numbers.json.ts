import type { APIRoute } from 'astro';
import { numbersFile } from '../../outputs/numbers-file.ts';
import { built } from '../../site/built.ts';
import { catalogue } from '../../site/catalogue.ts';

/** All published numbers with their states, for the page beside it. One address for ever: an old copy of the page then reads today's numbers. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(numbersFile(built, catalogue)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
