import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The address that a built page gives itself for search engines; none when it is not to be found. */
export const canonicalOf = (html: string): string | undefined => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];

const frame = (tag: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${inner}\n</${tag}>\n`;

/** The list of pages for search engines. Addresses come from HTML and are escaped already. */
export const sitemapXml = (addresses: readonly string[]): string =>
  frame('urlset', addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n'));

/** The list of lists, which robots.txt names. */
export const sitemapIndexXml = (address: string): string =>
  frame('sitemapindex', `<sitemap><loc>${address}</loc></sitemap>`);

/**
 * Writes sitemap.xml, sitemap-index.xml and a line of robots.txt into a built folder from its pages. `home` is the full address of
 * the home page. Returns how many pages are listed.
 */
export async function writeSitemap(folder: string, home: string): Promise<number> {
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
  const pages = await Promise.all(files.map(async (file) => canonicalOf(await readFile(join(folder, file), 'utf8'))));
  const addresses = [...new Set(pages.filter((address) => address !== undefined))].sort();
  await writeFile(join(folder, 'sitemap.xml'), sitemapXml(addresses));
  await writeFile(join(folder, 'sitemap-index.xml'), sitemapIndexXml(`${home}sitemap.xml`));
  const robots = await readFile(join(folder, 'robots.txt'), 'utf8').catch(() => '');
  await writeFile(join(folder, 'robots.txt'), `${robots.trimEnd()}\nSitemap: ${home}sitemap-index.xml\n`.trimStart());
  return addresses.length;
}
