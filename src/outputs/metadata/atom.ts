import { escapeMarkup } from '../../kit/escape.ts';
import type { Publication } from './publication.ts';

/** Something to announce. */
export interface Announcement {
  /** Names it for ever, below the feed's own id: `/data/engineers/2026-03-19`. */
  readonly id: string;
  readonly title: string;
  /** The day it was published, `YYYY-MM-DD`, Beijing time. */
  readonly date: string;
  readonly author: string;
  /** The page about it, on this site: `/data/engineers/`. */
  readonly path: string;
  /** A word for sorting in feed readers, with its label. */
  readonly category: { readonly term: string; readonly label: string };
  /** Plain text, one paragraph an item. */
  readonly text: readonly string[];
}

/** Characters that XML 1.0 cannot hold in any spelling. */
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as content of an XML element or attribute. */
export const xmlText = (text: string): string => escapeMarkup(text.replace(impossible, ''));

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

/**
 * A `tag:` URI (RFC 4151) below this site: it stays when pages move. Its authority is the site's host on the day the plan was issued, the first day
 * this site can be about. While no origin is configured the host is one that can never exist (RFC 2606); such a site is not published.
 */
export function tagOf({ origin, plan }: Publication, id: string): string {
  const host = origin === '' ? 'origin-not-set.invalid' : new URL(origin).hostname;
  return `tag:${host},${plan.date}:${encodeURI(id)}`;
}

/** The start of a day in Beijing, as RFC 3339. */
const startOf = (date: string): string => `${date}T00:00:00+08:00`;

function entryOf(announcement: Announcement, publication: Publication): string {
  const { id, title, date, author, path, category, text } = announcement;
  const html = text.map((paragraph) => element('p', paragraph)).join('');
  return [
    '  <entry>',
    `    ${element('id', tagOf(publication, id))}`,
    `    ${element('title', title)}`,
    `    ${element('published', startOf(date))}`,
    `    ${element('updated', startOf(date))}`,
    `    <author>${element('name', author)}</author>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(encodeURI(publication.link(path)))}"/>`,
    `    <category term="${xmlText(category.term)}" label="${xmlText(category.label)}"/>`,
    `    <content type="html">${xmlText(html)}</content>`,
    '  </entry>',
  ].join('\n');
}

/** An Atom feed (RFC 4287) at `path`, newest first as given. Links start at the root while no origin is configured: a feed reader resolves them against the feed's own address. */
export function atomFeed(
  announcements: readonly Announcement[],
  { title, subtitle, path, page }: Readonly<Record<'title' | 'subtitle' | 'path' | 'page', string>>,
  publication: Publication,
): string {
  const { link, publisher, plan } = publication;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  ${element('id', tagOf(publication, path))}`,
    `  ${element('title', title)}`,
    `  ${element('subtitle', subtitle)}`,
    `  ${element('updated', startOf(announcements[0]?.date ?? plan.date))}`,
    `  <author>${element('name', publisher)}</author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(link(path))}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(link(page))}"/>`,
    ...announcements.map((announcement) => entryOf(announcement, publication)),
    '</feed>',
    '',
  ].join('\n');
}
