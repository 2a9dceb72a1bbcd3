import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Absolute path of a file or folder of the project, given from its root. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the site will be published, from content/site.yaml. */
export interface Publication {
  /** Path below which everything lies; begins and ends with `/`. */
  readonly base: string;
  /** `https://host`, or null while it is not known. */
  readonly origin: string | null;
}

/** Reads content/site.yaml as far as addresses go; its other fields are the pages' own business. */
export async function readPublication(): Promise<Publication> {
  const site = parse(await readFile(inProject('content/site.yaml'), 'utf8')) as Partial<
    Record<'base' | 'origin', string | null>
  >;
  return {
    base: `/${site.base ?? ''}/`.replace(/\/+/g, '/'),
    origin: site.origin ? new URL(site.origin).origin : null,
  };
}
