import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { sha256Of } from '../../lib/files.ts';
import { copyProject } from '../tools/copy.ts';
import { placesFile } from './list.ts';

/** After every day on which a sample place was verified. */
const date = '2026-12-31';

/** A copy of this project in a temporary folder whose directory holds so many places. The caller removes it. */
export function projectWith(count: number): string {
  const root = copyProject(`places-${count}`);
  replacePlaces(root, placesFile(count, date));
  return root;
}

function replacePlaces(root: string, text: string): void {
  const folder = join(root, 'data/demo/places');
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, `${date}.csv`), text);
  const file = join(root, 'data/demo/sources.yaml');
  const sources = parseDocument(readFileSync(file, 'utf8'));
  const sha256 = sha256Of(new TextEncoder().encode(text));
  const release = { title: '示例数据：测量用名录', page: null, asOf: date, notes: ['示例数据'], sha256, changes: [] };
  sources.setIn(['places', 'releases'], { [date]: release });
  writeFileSync(file, sources.toString());
}
