import type { PlaceCard } from './place.ts';

/** The office that stands behind the places of one county. */
export interface Authority {
  readonly name: string;
  readonly phones: readonly string[];
}

/** The office that most of a county's places name, with every telephone published for it; null when none names one. */
export function authorityOf(county: string, places: readonly PlaceCard[]): Authority | null {
  const named = places.filter(
    (place) => place.county === county && place.state !== '已撤销' && place.authority !== null,
  );
  const counts = new Map<string, number>();
  for (const { authority } of named) counts.set(authority ?? '', (counts.get(authority ?? '') ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined) return null;
  const phones = named
    .filter(({ authority }) => authority === first[0])
    .flatMap(({ authorityPhones }) => authorityPhones);
  return { name: first[0], phones: [...new Set(phones)].sort() };
}
