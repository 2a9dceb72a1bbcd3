import type { APIRoute } from 'astro';
import { built } from '../site/built.ts';
import { announcements } from '../outputs/metadata/announcements.ts';
import { atomFeed } from '../outputs/metadata/atom.ts';
import { publication } from '../site/downloads.ts';
import { feedTitle } from '../site/site.ts';

/** So many of the newest announcements; /revisions/ and /data/ have them all. */
const length = 100;

/** Releases and revisions as an Atom feed. */
export const GET: APIRoute = () => {
  const words = {
    title: feedTitle,
    subtitle: '数据的发布和已公布数字的修订、更正。',
    path: '/feed.xml',
    page: '/revisions/',
  };
  return new Response(atomFeed(announcements(built).slice(0, length), words, publication), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
