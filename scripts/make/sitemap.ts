import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { qrCode } from '../../src/kit/qr.ts';

/** A built page that search engines may find: its file, `plan/index.html`, and its full address. */
export interface FoundPage {
  readonly file: string;
  readonly address: string;
}

/** The address that a built page gives itself for search engines; none when it is not to be found. */
export const canonicalOf = (html: string): string | undefined => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];

/** The pages of a built folder that have an address, in its order. */
async function findPages(folder: string): Promise<readonly FoundPage[]> {
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
  const pages = await Promise.all(
    files.map(async (file) => ({ file, address: canonicalOf(await readFile(join(folder, file), 'utf8')) })),
  );
  return pages.flatMap(({ file, address }) => (address === undefined ? [] : [{ file, address }]));
}

const frame = (tag: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${inner}\n</${tag}>\n`;

/** The QR code of an address as a picture file. */
export function qrSvg(address: string): string {
  const { size, path } = qrCode(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>\n`;
}

/**
 * Writes what needs the full addresses into a built folder: sitemap.xml, sitemap-index.xml, a line of robots.txt, and `qr.svg`
 * beside each page. `home` is the full address of the home page. Returns how many pages are listed.
 */
export async function writeSitemap(folder: string, home: string): Promise<number> {
  const pages = await findPages(folder);
  // Addresses come from HTML and are escaped already.
  const urls = [...new Set(pages.map(({ address }) => address))].sort().map((url) => `<url><loc>${url}</loc></url>`);
  await writeFile(join(folder, 'sitemap.xml'), frame('urlset', urls.join('\n')));
  const index = frame('sitemapindex', `<sitemap><loc>${home}sitemap.xml</loc></sitemap>`);
  await writeFile(join(folder, 'sitemap-index.xml'), index);
  const robots = await readFile(join(folder, 'robots.txt'), 'utf8').catch(() => '');
  await writeFile(join(folder, 'robots.txt'), `${robots.trimEnd()}\nSitemap: ${home}sitemap-index.xml\n`.trimStart());
  for (const { file, address } of pages) await writeFile(join(folder, dirname(file), 'qr.svg'), qrSvg(address));
  return urls.length;
}
