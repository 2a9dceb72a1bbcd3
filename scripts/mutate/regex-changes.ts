import type { Change } from './mutant.ts';

/** One member of a character class, or one thing outside: an escape, a range, a character. */
const member = /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[^]|[^]/giu;
const range = new RegExp(`(?:${member.source})-(?!\\])(?:${member.source})|${member.source}`, 'giu');

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The classes `[…]` of a pattern and what stands outside of them, in order; offsets in the pattern. */
function partsOf(pattern: string): { readonly classes: readonly Part[]; readonly outside: readonly Part[] } {
  const classes: Part[] = [];
  const outside: Part[] = [];
  let opened: number | null = null;
  for (const { 0: text, index } of pattern.matchAll(member)) {
    const end = index + text.length;
    if (opened !== null) {
      if (text !== ']') continue;
      classes.push({ start: opened, end });
      opened = null;
    } else if (text === '[') opened = index;
    else outside.push({ start: index, end });
  }
  return { classes, outside };
}

const without = (pattern: string, { start, end }: Part): Change => ({
  start,
  end,
  from: pattern.slice(start, end),
  to: '',
});

/** Each class with one of its members taken out; a class of one member stays. */
function classChanges(pattern: string, { start, end }: Part): readonly Change[] {
  const first = pattern[start + 1] === '^' ? start + 2 : start + 1;
  const members = [...pattern.slice(first, end - 1).matchAll(range)];
  if (members.length < 2) return [];
  return members.map(({ 0: text, index }) =>
    without(pattern, { start: first + index, end: first + index + text.length }),
  );
}

/** Each group, and the whole, with one of its alternatives taken out; and `^` and `$` taken out. */
function outsideChanges(pattern: string, outside: readonly Part[]): readonly Change[] {
  const changes: Change[] = [];
  // Where the alternatives of each open group begin, and the bars between them.
  const open: { readonly from: number; readonly bars: number[] }[] = [{ from: 0, bars: [] }];
  const close = (end: number): void => {
    const group = open.pop();
    if (group === undefined || group.bars.length === 0) return;
    const starts = [group.from, ...group.bars.map((bar) => bar + 1)];
    starts.forEach((start, index) => {
      const last = index === starts.length - 1;
      const stop = last ? end : (starts[index + 1] ?? end);
      changes.push(without(pattern, { start: last ? start - 1 : start, end: stop }));
    });
  };
  for (const { start, end } of outside) {
    const text = pattern.slice(start, end);
    if (text === '(') {
      const [head = ''] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(start)) ?? [];
      open.push({ from: start + head.length, bars: [] });
    } else if (text === '|') open.at(-1)?.bars.push(start);
    else if (text === ')') close(start);
    else if (text === '^' || text === '$') changes.push(without(pattern, { start, end }));
  }
  close(pattern.length);
  return changes;
}

/** The changes of a regular expression without its slashes: one member of a class, one alternative or one anchor less. */
export function regexChanges(pattern: string): readonly Change[] {
  const { classes, outside } = partsOf(pattern);
  return [...classes.flatMap((part) => classChanges(pattern, part)), ...outsideChanges(pattern, outside)];
}
