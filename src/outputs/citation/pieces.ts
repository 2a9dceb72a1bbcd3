/** A date that only the reader's browser knows: what stands there until then, and how the day is written, with `{Y} {M} {D}` padded and `{m} {d}` not. */
export interface ReaderDay {
  readonly blank: string;
  readonly written: string;
}

/** A path of this site, base path included, that still needs the origin before it. */
export interface SitePath {
  readonly path: string;
}

/** A citation as text with the parts that are filled in later. */
export type Piece = string | ReaderDay | SitePath;

/** What is known when a citation is written out. Without a day its blanks stay; `day: null` leaves the dates out altogether. */
export interface Known {
  readonly origin?: string;
  /** `YYYY-MM-DD`. */
  readonly day?: string | null;
}

/** Template tag that joins strings and keeps the other pieces apart. */
export function pieces(texts: TemplateStringsArray, ...values: readonly Piece[]): readonly Piece[] {
  const all = texts.flatMap((text, index): readonly Piece[] => [text, ...values.slice(index, index + 1)]);
  return all.reduce<readonly Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (typeof piece !== 'string' || typeof last !== 'string') return piece === '' ? joined : [...joined, piece];
    return [...joined.slice(0, -1), last + piece];
  }, []);
}

/** A page's address as a piece: complete, or a path that waits for its origin. */
export const addressPiece = (url: string): Piece => (url.startsWith('/') ? { path: url } : url);

/** Writes a day, `YYYY-MM-DD`, in the manner of a template: `{Y}/{M}/{D}` → `2026/08/01`. */
export function writeDay(template: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: Readonly<Record<string, string>> = {
    Y: year,
    M: month,
    D: date,
    m: String(Number(month)),
    d: String(Number(date)),
  };
  return template.replace(/\{(\w)\}/g, (token, name: string) => parts[name] ?? token);
}

/** The reader's day in Beijing, `YYYY-MM-DD`, wherever the reader is. `now` in milliseconds since 1970. */
export const beijingDay = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);

/** A citation as plain text. */
export function plainCitation(citation: readonly Piece[], known: Known = {}): string {
  return citation
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('path' in piece) return (known.origin ?? '') + piece.path;
      if (known.day === null) return '';
      return known.day === undefined ? piece.blank : writeDay(piece.written, known.day);
    })
    .join('');
}
