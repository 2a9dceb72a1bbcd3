import { kinds, type Kind } from '../../search/document.ts';

/** What the address of the results page asks for. */
export interface State {
  readonly query: string;
  readonly kind: Kind | '';
  readonly area: string;
  /** From 1. */
  readonly page: number;
}

/** Reads the address of this page. */
export function readState(): State {
  const given = new URLSearchParams(location.search);
  return {
    query: given.get('q')?.trim() ?? '',
    kind: kinds.find((kind) => kind === given.get('kind')) ?? '',
    area: given.get('area') ?? '',
    page: Math.max(1, Math.floor(Number(given.get('page'))) || 1),
  };
}

/** The address that asks for it, from this page. */
export function addressOf({ query, kind, area, page }: State): string {
  const words = new URLSearchParams({ q: query });
  if (kind) words.set('kind', kind);
  if (area) words.set('area', area);
  if (page > 1) words.set('page', String(page));
  return `?${words.toString()}`;
}
