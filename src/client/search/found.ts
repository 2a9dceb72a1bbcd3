import type { Kind } from '../../search/document.ts';
import type { Result } from '../../search/results.ts';
import type { Tier } from '../../search/search.ts';

/** A page that is listed. */
export interface Found {
  readonly kind: Kind;
  readonly area: string;
  /** The tier it is listed in; null for what only Pagefind found. */
  readonly tier: Tier | null;
  readonly load: () => Promise<Result>;
}
