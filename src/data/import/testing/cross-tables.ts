import fc from 'fast-check';
import type { ReadContext } from '../../lookup.ts';
import { datasets } from '../../registry.ts';
import type { DatasetSchema } from '../../schema.ts';
import { testAreas, testContext, testVocabulary } from '../../testing.ts';

/** What the numbers of a table differ in. */
export type Dimension = 'year' | 'area' | 'word';

/** Numbers by year, area and tier or indicator: what a release would say, before anyone has written it down. */
export interface CrossTable {
  readonly schema: DatasetSchema;
  readonly years: readonly string[];
  readonly areas: readonly string[];
  /** Tiers or indicators. */
  readonly words: readonly string[];
  /** The number for each, an empty text for a gap. */
  readonly value: (year: string, area: string, word: string) => string;
}

/** Where a table says what its numbers differ in, and what stands around them. */
export interface CrossShape {
  /** Dimensions across, the upper first. */
  readonly across: readonly Dimension[];
  /** Two dimensions across in one heading line instead of two. */
  readonly isOneLine: boolean;
  /** A line above that only names the dimension across, as 各层级人数. */
  readonly hasLabel: boolean;
  readonly units: 'none' | 'heading' | 'line' | 'title';
  /** Cells of rows that repeat the one above are left empty. */
  readonly isMerged: boolean;
  /** How the columns of row headings are named. */
  readonly corner: 'name' | 'general' | 'names';
  /** A dimension with one value stands in the title or is left for the editor to say. */
  readonly whole: 'column' | 'title' | 'nowhere';
  /** Columns that are none of the dataset's. */
  readonly extras: readonly ('序号' | '合计' | '占比' | '目标数' | '备注' | '其中：女')[];
  /** What makes other numbers of some. */
  readonly twist: 'none' | 'mark' | 'forecast' | 'wan' | 'target' | 'sex' | 'twice' | 'month';
  readonly file: 'csv' | 'workbook';
}

/** The test city with more to count. */
export const crossContext: ReadContext = {
  ...testContext,
  date: '9999-12-31',
  vocabulary: {
    ...testVocabulary,
    tiers: [...testVocabulary.tiers, { id: 'third', name: '特阶', about: '' }],
    indicators: [
      ...testVocabulary.indicators,
      { id: 'reviews', name: '评审人数', unit: '人', measure: 2, type: 'flow', about: '' },
    ],
  },
};

const wordsOf = {
  engineers: crossContext.vocabulary.tiers.map(({ name }) => name),
  indicators: crossContext.vocabulary.indicators.map(({ name }) => name),
};

const some = (items: readonly string[], most: number): fc.Arbitrary<readonly string[]> =>
  fc.shuffledSubarray([...items], { minLength: 1, maxLength: Math.min(most, items.length) });

/** Any numbers of a dataset by year, area and word. */
export const anyCrossTable: fc.Arbitrary<CrossTable> = fc
  .record({
    name: fc.constantFrom('engineers' as const, 'indicators' as const),
    years: some(['2022', '2023', '2024', '2025', '2026'], 3),
    areas: some(
      testAreas.map(({ name }) => name),
      4,
    ),
    numbers: fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 2100 }).map(String) }, fc.constant('')), {
      minLength: 36,
      maxLength: 36,
    }),
    seed: fc.nat(),
  })
  .chain(({ name, years, areas, numbers }) =>
    some(wordsOf[name], 3).map((words) => ({
      schema: datasets[name],
      years,
      areas,
      words,
      value: (year, area, word) =>
        numbers[(years.indexOf(year) * 4 + areas.indexOf(area)) * 3 + words.indexOf(word)] ?? '',
    })),
  );

const dimensions = fc.shuffledSubarray<Dimension>(['year', 'area', 'word'], { minLength: 1, maxLength: 2 });

const plainShape = {
  across: dimensions,
  isOneLine: fc.boolean(),
  hasLabel: fc.boolean(),
  units: fc.constantFrom('none', 'heading', 'line', 'title'),
  isMerged: fc.boolean(),
  corner: fc.constantFrom('name', 'name', 'general', 'names'),
  whole: fc.constantFrom('column', 'title', 'nowhere'),
  file: fc.constantFrom('csv', 'csv', 'csv', 'workbook'),
} as const;

/** Cross-tables that say all there is to know: each must be read, once the editor has named what stands nowhere. */
export const anyPlainShape: fc.Arbitrary<CrossShape> = fc.record({
  ...plainShape,
  extras: fc.constant([]),
  twist: fc.constant('none'),
});

/** Cross-tables with something in them that is easily read wrong. */
export const anyTwistedShape: fc.Arbitrary<CrossShape> = fc.record({
  ...plainShape,
  extras: fc.subarray(['序号', '合计', '占比', '目标数', '备注', '其中：女'], { maxLength: 2 }),
  twist: fc.constantFrom('none', 'mark', 'forecast', 'wan', 'target', 'sex', 'twice', 'month'),
});
