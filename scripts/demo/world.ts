import { parse } from 'yaml';
import { vocabularySchema, type Vocabulary } from '../../src/data/vocabulary.ts';
import { needed } from './needed.ts';
import { recipeSchema, type Recipe, type RecipeArea } from './recipe.ts';
import { recordsOf } from './table.ts';

/** The files that the generator reads, as text. */
export interface WorldFiles {
  readonly recipe: string;
  readonly vocabulary: string;
  readonly areas: string;
  readonly towns: string;
  /** The newest release of `professionals`. */
  readonly professionals: string;
}

/** An area of the recipe with what the other files say about it. */
export interface WorldArea {
  readonly recipe: RecipeArea;
  readonly name: string;
  readonly weight: number;
  /** Code and name of the county that places are listed under. */
  readonly place: { readonly code: string; readonly name: string };
  /** Longitude and latitude, WGS-84. */
  readonly seat: readonly [number, number];
  readonly towns: readonly string[];
}

export interface World {
  readonly recipe: Recipe;
  readonly vocabulary: Vocabulary;
  readonly city: { readonly code: string; readonly name: string };
  readonly areas: readonly WorldArea[];
}

const cell = (row: Readonly<Record<string, string>>, heading: string): string => needed(row[heading], heading);

/** Everything that the invented numbers are derived from; throws when the recipe names an area that is not there. */
export function worldOf(files: WorldFiles): World {
  const recipe = recipeSchema.parse(parse(files.recipe));
  const rows = recordsOf(files.areas, 'data/areas.csv');
  const rowOf = (code: string) => {
    const row = rows.find((candidate) => candidate['代码'] === code);
    if (!row) throw new Error(`unknown area: ${code}`);
    return row;
  };
  const weights = new Map(
    recordsOf(files.professionals, 'data/professionals')
      .filter((row) => row['指标'] === recipe.weights)
      .map((row) => [row['地区代码'], Number(row['人数'])]),
  );
  const towns = recordsOf(files.towns, 'data/towns.csv');
  const city = rows.find((row) => row['层级'] === '市');
  if (!city) throw new Error('no area of level 市');
  return {
    recipe,
    vocabulary: vocabularySchema.parse(parse(files.vocabulary)),
    city: { code: cell(city, '代码'), name: cell(city, '名称') },
    areas: recipe.areas.map((area) => {
      const weight = weights.get(area.of ?? area.code);
      if (weight === undefined) throw new Error(`no weight for area: ${area.code}`);
      const place = rowOf(area.place ?? area.code);
      const seat = rowOf(area.seat ?? area.place ?? area.code);
      if (!seat['经度'] || !seat['纬度']) throw new Error(`no seat for area: ${area.code}`);
      return {
        recipe: area,
        name: cell(rowOf(area.code), '名称'),
        weight: weight * area.share,
        place: { code: cell(place, '代码'), name: cell(place, '名称') },
        seat: [Number(seat['经度']), Number(seat['纬度'])],
        towns: area.towns
          ? towns.filter((town) => town['县市区代码'] === place['代码']).map((town) => cell(town, '名称'))
          : [],
      };
    }),
  };
}
