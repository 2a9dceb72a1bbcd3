import type { APIRoute } from 'astro';
import { downloads } from '../../site/downloads.ts';

/** Checksums of all files below /data/, for `sha256sum -c`. */
export const GET: APIRoute = async () =>
  new Response((await downloads()).sums, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
