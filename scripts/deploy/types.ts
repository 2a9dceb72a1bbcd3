/** Content types by ending. Endings that are missing here are Pagefind's own files. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
};

/** What has no ending that is known. */
export const otherType = 'application/octet-stream';

/** What a feed reader expects of the feed, whose name tells only that it is XML (RFC 4287, 7). */
export const feedType = 'application/atom+xml; charset=utf-8';

/** The content type of a file, `plan/index.html`. */
export const typeOf = (file: string): string =>
  file === 'feed.xml' ? feedType : (types[/\.([^./]+)$/.exec(file)?.[1] ?? ''] ?? otherType);
