import { needed } from './needed.ts';
import { randomFor, shuffle } from './random.ts';
import type { RecipeKind } from './recipe.ts';
import { split } from './split.ts';
import type { World, WorldArea } from './world.ts';

/** A place before its details are invented: which kind, where, in which batch and level. */
export interface RosterEntry {
  readonly id: string;
  /** Counted from 1 within its kind. */
  readonly number: number;
  readonly kind: RecipeKind;
  readonly area: WorldArea;
  readonly batch: RecipeKind['batches'][number];
  readonly level: string;
}

/** The places of one kind in the order of their recognition; areas get their share by weight, at least one each. */
export function rosterOf(world: World, kind: RecipeKind): RosterEntry[] {
  const random = randomFor(world.recipe.seed, `roster/${kind.id}`);
  const total = kind.batches.reduce((all, batch) => all + batch.count, 0);
  const open = world.areas.filter((area) => !kind.without.includes(area.recipe.code));
  const quota = split(
    total,
    open.map((area) => area.weight),
    1,
  );
  const areas = shuffle(
    random,
    open.flatMap((area, index) => Array.from({ length: quota[index] ?? 0 }, () => area)),
  );
  const levels = levelsOf(kind, total);
  const drawn = shuffle(random, levels);
  const batches = kind.batches.flatMap((batch) => Array.from({ length: batch.count }, () => batch));
  return areas.map((area, index) => ({
    id: `${kind.prefix}-${String(index + 1).padStart(3, '0')}`,
    number: index + 1,
    kind,
    area,
    batch: needed(batches[index], 'batch'),
    level: drawn[index] ?? '',
  }));
}

function levelsOf(kind: RecipeKind, total: number): string[] {
  if (!kind.levels) return Array.from({ length: total }, () => '');
  const names = Object.keys(kind.levels);
  const counts = split(total, Object.values(kind.levels));
  return names.flatMap((name, index) => Array.from({ length: counts[index] ?? 0 }, () => name));
}
