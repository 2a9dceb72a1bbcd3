import { describe, expect, it } from 'vitest';
import { samplePlaces } from '../sample-places.ts';
import { finderFiles, type FinderSource } from './finder-files.ts';
import { readSuggestions } from './suggestions.ts';
import { readTable } from './table.ts';

const areas = [...new Set(samplePlaces(200).map(({ county }) => county))].map((code) => ({
  ...{ code, name: `${code}县`, short: code, aliases: ['旧称'], parent: null, level: '县市区' },
  seat: [119, 29] as const,
}));

function sourceOf(count: number, mark = {}): FinderSource {
  const unpublished = {
    batch: null,
    recognised: null,
    validUntil: null,
    source: '',
    sourcePage: null,
    updated: '',
    published: null,
  };
  const places = samplePlaces(count).map((place) => ({ ...place, ...unpublished }));
  const placesIn = ({ code }: { readonly code: string }) => places.filter(({ county }) => county === code);
  const towns = [{ code: 't1', name: '子镇', county: areas[0]?.code ?? '', at: null }];
  return { directory: { places, areas, placesIn }, towns, stamp: 's', mark, soundOf: (name) => `yin ${name}` };
}
const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const named = (count: number) => new Map(finderFiles(sourceOf(count)).files);

describe('finderFiles(source)', () => {
  it('puts a short directory and all its names into two files', () => {
    expect([...named(20).keys()]).toEqual(['table', 'words']);
    expect(finderFiles(sourceOf(20)).isLong).toBe(false);
    const { origins, more } = readSuggestions(through(named(20).get('words')));
    const open = samplePlaces(20).filter(({ state }) => state !== '已撤销');
    expect(more).toBe(false);
    expect(origins.map(({ type }) => type)).toEqual([...areas.map(() => 'area'), 'town', ...open.map(() => 'place')]);
  });
  it('gives each origin the sound of its name, and of others that it does not hold', () => {
    const [first] = readSuggestions(through(named(20).get('words'))).origins;
    expect(first?.sounds).toEqual([
      `yin ${first?.name}`,
      ...(first?.also ?? []).filter((name) => !first?.name.includes(name)).map((name) => `yin ${name}`),
    ]);
  });
  it('cuts a long directory into blocks, names and facets of the same stamp', () => {
    const files = named(3000);
    expect(finderFiles(sourceOf(3000)).isLong).toBe(true);
    expect(readTable(through(files.get('table'))).stamp).toBe('s');
    expect([...files.keys()]).toEqual(expect.arrayContaining(['words', 'names', 'name-0', 'facets', 'block-0']));
    expect(readSuggestions(through(files.get('words'))).more).toBe(true);
  });
  it.each([12, 140])('writes the files of %i places as on file', async (count) => {
    const { files } = finderFiles(sourceOf(count));
    const lines = files.map(([name, content]) => `${name} ${JSON.stringify(content)}\n`);
    await expect(lines.slice(0, 6).join('')).toMatchFileSnapshot(`../written/files-of-${String(count)}.txt`);
  });
  it('marks every file', () => {
    for (const [, content] of finderFiles(sourceOf(3000, { 数据性质: '示例' })).files)
      expect(Object.keys(content)[0]).toBe('数据性质');
  });
});
