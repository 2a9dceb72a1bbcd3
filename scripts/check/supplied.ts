import { parse } from 'acorn';
import { walk, wordOf } from './syntax.ts';

const imports = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;

/** Names that a script supplies where the browser lacks them, as `'at' in Array.prototype || supply()`, written either way. */
function suppliedIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (value: unknown): void => {
    const node = value as { readonly type?: string; readonly operator?: string; readonly left?: unknown };
    const name = node.type === 'BinaryExpression' && node.operator === 'in' ? wordOf(node.left) : undefined;
    if (typeof name === 'string') names.add(name);
  };
  // Scripts that cannot be read are told elsewhere.
  if (!/ in[ (]/.test(text)) return names;
  walk(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node['type'] === 'LogicalExpression' && node['operator'] === '||') add(node['left']);
    if (node['type'] === 'UnaryExpression' && node['operator'] === '!') add(node['argument']);
  });
  return names;
}

const inBoth = (one: ReadonlySet<string> | null, other: ReadonlySet<string>): ReadonlySet<string> =>
  one === null ? other : new Set([...one].filter((name) => other.has(name)));

/** For each script of one folder, by file name, the names that every way to it has supplied before: a part that is imported on demand runs after its importer. */
export function suppliedTo(texts: ReadonlyMap<string, string>): (name: string) => ReadonlySet<string> {
  const importers = new Map<string, Set<string>>();
  for (const [name, text] of texts)
    for (const [, path = ''] of text.matchAll(imports)) {
      const target = path.replace(/^.*\//, '');
      if (target !== name) importers.set(target, (importers.get(target) ?? new Set()).add(name));
    }
  const own = new Map<string, ReadonlySet<string>>();
  const supplies = (name: string): ReadonlySet<string> => {
    const names = own.get(name) ?? suppliedIn(texts.get(name) ?? '');
    own.set(name, names);
    return names;
  };
  const supply = (name: string, seen: ReadonlySet<string>): ReadonlySet<string> => {
    let common: ReadonlySet<string> | null = null;
    for (const importer of importers.get(name) ?? []) {
      if (seen.has(importer)) continue;
      const before = supply(importer, new Set([...seen, importer]));
      common = inBoth(common, new Set([...before, ...supplies(importer)]));
    }
    return common ?? new Set();
  };
  return (name) => supply(name, new Set([name]));
}
