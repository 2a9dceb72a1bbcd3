import type { APIRoute } from 'astro';
import { sentencesFile } from '../../outputs/sentences-file.ts';
import { catalogue } from '../../site/catalogue.ts';

/** All published sentences with how they stand today, for the page beside it. One address for ever, as numbers.json has. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(sentencesFile(catalogue)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
