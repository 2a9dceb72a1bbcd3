import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const state = z.enum(['未公布', '不予公布', '待发布']);
const cellStates = z.array(z.strictObject({ year: z.int(), name: z.string(), areas: z.array(z.string()), state }));

/** data/demo/recipe.yaml: what the invented files shall look like. Everything of the city comes from here and from data/*.csv. */
export const recipeSchema = z.strictObject({
  seed: z.int(),
  /** Oldest first. The last year of a release is provisional. */
  releases: z.array(z.strictObject({ date, lastYear: z.int() })).min(1),
  /** The indicator of `professionals` that says how large an area is. */
  weights: z.string(),
  areas: z.array(
    z.strictObject({
      code: z.string(),
      /** The area that it is a `share` of, where it has no figure of its own. */
      of: z.string().optional(),
      share: z.number().default(1),
      /** Code of the county that its places are listed under. */
      place: z.string().optional(),
      /** Code of the area whose seat its places lie around. */
      seat: z.string().optional(),
      /** Bearings from the seat in degrees, clockwise from north. */
      sector: z.tuple([z.number(), z.number()]).default([0, 360]),
      maxKm: z.number().default(6),
      /** False where no list says which towns belong to it. */
      towns: z.boolean().default(true),
    }),
  ),
  engineers: z.strictObject({
    /** Totals of the city by tier, from the first year of the plan on. */
    totals: z.record(z.string(), z.array(z.int())),
    set: z.array(z.strictObject({ year: z.int(), name: z.string(), area: z.string(), value: z.int() })),
    states: cellStates,
    /** Cells that had another number in the releases where their year was provisional. */
    revisions: z.array(
      z.strictObject({
        year: z.int(),
        name: z.string(),
        area: z.string(),
        before: z.int(),
        kind: z.enum(['修订', '更正']),
        reason: z.string(),
      }),
    ),
  }),
  indicators: z.strictObject({
    totals: z.record(z.string(), z.array(z.int())),
    cityOnly: z.array(z.string()),
    states: cellStates,
  }),
  places: z.strictObject({
    source: z.string(),
    phonePrefix: z.string(),
    kinds: z.array(
      z.strictObject({
        id: z.string(),
        prefix: z.string(),
        hosts: z.array(z.string()),
        office: z.string(),
        /** How many places of each 级别; left out where the kind has none. */
        levels: z.record(z.string(), z.number()).optional(),
        validYears: z.int().optional(),
        services: z.array(z.string()),
        /** Place codes of areas that shall have none. */
        without: z.array(z.string()).default([]),
        batches: z.array(z.strictObject({ name: z.string(), date, count: z.int() })),
      }),
    ),
    industries: z.array(z.string()),
    hours: z.array(z.string()),
    states: z.array(z.strictObject({ id: z.string(), state: z.enum(['暂停', '已撤销']), date, reason: z.string() })),
  }),
});

export type Recipe = z.infer<typeof recipeSchema>;
export type RecipeArea = Recipe['areas'][number];
export type RecipeKind = Recipe['places']['kinds'][number];
export type CellStates = Recipe['engineers']['states'];
