/**
 * Paths below the base, as Cloudflare's `_headers` writes them: `*` is any text, `:name` text without a slash. Both may be used in
 * a header's value.
 */
const parts = /\*|:[a-z]+/g;

const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** The pattern as a regular expression that JavaScript, PCRE and RE2 read alike; `prefix` is plain text before it. */
export function patternSource(pattern: string, prefix = ''): string {
  const names = pattern.match(parts) ?? [];
  const between = pattern.split(parts).map(escape);
  const groups = names.map((name) => (name === '*' ? '.*' : `(?P<${name.slice(1)}>[^/]+)`));
  return `^${escape(prefix)}${between.map((text, index) => text + (groups[index] ?? '')).join('')}$`;
}

const compiled = new Map<string, RegExp>();

/** The names in the path when it matches; null when it does not. */
export function matchPattern(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const known = compiled.get(pattern) ?? new RegExp(patternSource(pattern).replaceAll('(?P<', '(?<'));
  compiled.set(pattern, known);
  const match = known.exec(path);
  return match && { ...match.groups };
}

/** Puts names into a value: `attachment; filename=":file.csv"`. `write` turns a name into its text. */
export const fillValue = (value: string, write: (name: string) => string): string =>
  value.replace(/:([a-z]+)\b/g, (_, name: string) => write(name));
