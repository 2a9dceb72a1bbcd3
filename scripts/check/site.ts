/** A built folder and where it will be published. */
export interface Site {
  readonly folder: string;
  /** Path below which the site lies; begins and ends with `/`. */
  readonly base: string;
  /** `https://host` when it is known, for links that are written in full. */
  readonly origin: string | null;
  /** Paths of all files inside the folder, with `/` on every system. */
  readonly files: ReadonlySet<string>;
}

/** The path inside the folder that a site address (`/211/plan/`) is answered with, or undefined when it lies outside the base path. */
export function fileOf(site: Pick<Site, 'base'>, path: string): string | undefined {
  if (path === site.base.slice(0, -1)) return 'index.html';
  if (!path.startsWith(site.base)) return undefined;
  const inside = path.slice(site.base.length);
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}

/** The address of a built file: `plan/index.html` is `/211/plan/`. */
export const addressOf = (site: Pick<Site, 'base'>, file: string): string =>
  site.base + file.replace(/(^|\/)index\.html$/, '$1');
