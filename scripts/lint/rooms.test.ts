import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../lib/folders.ts';
import { importProblem, rooms } from './rooms.ts';

const inSrc = globSync('*', { cwd: inProject('src') });

describe('src', () => {
  it('holds its rooms and, beside them, a README and what Astro and TypeScript look for there', () => {
    const others = inSrc.filter((name) => !Object.hasOwn(rooms, name)).sort();
    expect(others).toEqual(['README.md', 'content.config.ts', 'env.d.ts']);
  });
});

describe('importProblem(file, specifier)', () => {
  it.each([
    ['src/outputs/citation/gbt.ts', './pieces.ts'],
    ['src/outputs/citation/gbt.ts', '../embed.ts'],
    ['src/outputs/citation/gbt.ts', '../../figures/history.ts'],
    ['src/outputs/numbers-file.ts', '../verify/file.ts'],
    ['src/data/csv.ts', 'papaparse'],
    ['src/data/import/body.ts', '../csv.ts'],
    ['src/client/cite.ts', '../outputs/citation/pieces.ts'],
    ['src/site/policy.ts', 'astro:content'],
    ['src/site/policy.ts', '../../content/glossary.yaml?raw'],
    ['src/pages/statistics/[figure]/[release]/index.astro', '../../../../ui/layouts/Page.astro'],
    ['src/ui/layouts/Page.astro', '../styles/base.css?embed'],
    ['scripts/data.ts', 'node:fs'],
    ['scripts/check/content.ts', '../../src/policy/prose.ts'],
    ['scripts/start.ts', '../tests/fixtures/project.ts'],
    ['src/content.config.ts', '../content/vocabulary.yaml?raw'],
  ])('%s may import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).toBeNull();
  });

  it.each([
    ['src/kit/words.ts', '../data/csv.ts'],
    ['src/data/import/body.ts', '../../charts/index.ts'],
    ['src/data/cells.ts', 'papaparse'],
    ['src/charts/diagram/draw-stairs.ts', '../../data/position.ts'],
    ['src/figures/catalogue.ts', '../policy/plan.ts'],
    ['src/figures/catalogue.ts', 'node:fs'],
    ['src/figures/ranking.ts', '../kit/numbers.ts'],
    ['src/pages/index.astro', '../kit/words.ts'],
    ['src/outputs/metadata/files.ts', '../../site/site.ts'],
    ['src/outputs/numbers-file.ts', '../verify/answer.ts'],
    ['src/directory/place.ts', '../data/areas.ts'],
    ['src/client/cite.ts', '../outputs/embed.ts'],
    ['src/site/built.ts', '../pages/index.astro'],
    ['src/pages/index.astro', 'papaparse'],
    ['src/pages/index.astro', 'astro:content'],
    ['src/ui/components/Term.astro', '../../../content/glossary.yaml?raw'],
    ['scripts/build.ts', '../src/site/built.ts'],
    ['scripts/check/page.ts', '../../src/ui/components/Page.astro'],
  ])('%s may not import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).toContain(`不能引入「${specifier}」，只能引入同室的模块`);
  });
});

describe('rooms', () => {
  it('let nothing flow back: a room imports only rooms before it', () => {
    const names = Object.keys(rooms);
    for (const [name, { rooms: others = [] }] of Object.entries(rooms))
      for (const other of others.map((path) => path.split('/')[0] ?? ''))
        expect(names.indexOf(other), `${name} → ${other}`).toBeLessThan(names.indexOf(name));
  });
});
