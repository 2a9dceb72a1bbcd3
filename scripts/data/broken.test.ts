import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblems, hasErrors } from '../../src/data/problem.ts';
import { readData } from '../data.ts';
import { listFolder, sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';

const names = listFolder(inProject(''), 'tests/fixtures/broken').filter((name) => name.endsWith('.csv'));

const datasetOf = (name: string): string => (name.startsWith('places-') ? 'places' : 'engineers');

describe.each(names)('readData(project with %s)', (name) => {
  test('lists every problem of the file', async () => {
    const bytes = readFileSync(inProject(`tests/fixtures/broken/${name}`));
    const dataset = datasetOf(name);
    const root = makeProject({
      [`data/${dataset}/2025-01-16.csv`]: bytes,
      'data/sources.yaml': sourcesOf(dataset, [releaseSource('2025-01-16', sha256Of(bytes))]),
    });
    const { built, problems } = readData(root);
    rmSync(root, { recursive: true });
    expect(built).toBeNull();
    expect(hasErrors(problems)).toBe(true);
    await expect(`${formatProblems(problems)}\n`).toMatchFileSnapshot(
      inProject(`tests/fixtures/broken/${name.replace('.csv', '.txt')}`),
    );
  });
});
