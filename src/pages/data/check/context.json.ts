import type { APIRoute } from 'astro';
import { checkContext } from '../../../data/import/check-context.ts';
import { built } from '../../../site/built.ts';
import { planClauses } from '../../../site/policy.ts';

const clauses = planClauses.flatMap(({ label, parts }) => [label, ...parts.map((part) => part.label)]);

/** Everything that the page beside it checks a table against. One address for ever: an old copy of the page then reads today's words. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(checkContext(built, clauses)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
