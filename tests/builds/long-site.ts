import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectWith } from '../../scripts/bench/places/project.ts';
import { readPublication } from '../../scripts/lib/folders.ts';
import { run } from '../../scripts/lib/run.ts';
import { serve } from '../../scripts/lib/serve.ts';

/** A place as it was published, by its columns. */
export interface PublishedPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly county: string;
  readonly town: string | null;
  readonly precision: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export interface LongSite {
  /** Address of its home page, which it lacks. */
  readonly home: string;
  readonly places: readonly PublishedPlace[];
  /** Ids of the kinds of places by their names. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

async function node(root: string, ...words: readonly string[]): Promise<void> {
  const { code, output } = await run(process.execPath, words, { env: { ASTRO_TELEMETRY_DISABLED: '1' }, cwd: root });
  if (code !== 0) throw new Error(output.slice(-3000));
}

/** Builds the directory, the lists of its areas and the finder of a site with so many invented places, without the pages of the places, and serves them. */
export async function serveLongSite(count: number): Promise<LongSite> {
  const root = projectWith(count);
  const pages = join(root, 'src/pages');
  for (const name of readdirSync(pages)) if (name !== 'directory') rmSync(join(pages, name), { recursive: true });
  rmSync(join(pages, 'directory/place'), { recursive: true });
  await node(root, 'scripts/data.ts');
  await node(root, 'node_modules/astro/bin/astro.mjs', 'build');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, `data/built/${name}.json`), 'utf8'));
  const { releases } = read('places') as { releases: readonly { rows: readonly PublishedPlace[] }[] };
  const { placeKinds } = read('vocabulary') as { placeKinds: readonly { id: string; name: string }[] };
  const serving = await serve(join(root, '.build/dist'), (await readPublication()).base, 0);
  return {
    home: serving.url,
    places: releases.at(-1)?.rows ?? [],
    kinds: new Map(placeKinds.map(({ id, name }) => [name, id])),
    async close() {
      await serving.close();
      rmSync(root, { recursive: true });
    },
  };
}
