/** A row of data/areas.csv. `市` is the whole city, `统计口径` a scope that only statistics use (市区, 婺城区不含开发区), `功能区` has no official code. */
export interface Area {
  /** GB/T 2260 code, or an own key of letters where none exists. */
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** The code of the area that contains it; null for the city. */
  readonly parent: string | null;
  readonly level: '市' | '县市区' | '功能区' | '统计口径';
  /** Other spellings found in real files. */
  readonly aliases: readonly string[];
  /** Longitude and latitude of the seat, WGS-84 decimal degrees; null for scopes. */
  readonly seat: readonly [number, number] | null;
}

/** A row of data/towns.csv. Two counties may hold towns of one name. */
export interface Town {
  readonly code: string;
  readonly name: string;
  /** Code of the county in data/areas.csv. */
  readonly county: string;
  /** A point of the town, WGS-84 decimal degrees; null where none is known. It is as exact as a town, never as a door. */
  readonly at: readonly [number, number] | null;
  /** Who says so, as the file writes it; null where there is no point. */
  readonly source: string | null;
}
