import type { APIRoute } from 'astro';
import { questionsFile } from '../../outputs/questions-file.ts';
import { catalogue } from '../../site/catalogue.ts';

/** Every question that today's figures answer, with its answer and where the number stands. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(questionsFile(catalogue)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
