import { parse, type Node } from 'acorn';
import { progressive } from './progressive.ts';
import { walk, wordOf } from './syntax.ts';
import { oldBelow, oldest, since, youngBelow } from './browser-features.ts';

/** Interfaces whose members scripts of pages call; others have names that mean something else here, as `Temporal.…days`. */
const interfaces = new RegExp(
  '^(?:javascript\\.builtins\\.(?!Temporal|SharedArrayBuffer|Atomics|DisposableStack|AsyncDisposableStack|Intl\\.(?!Segmenter))|' +
    'api\\.(?:Element|HTML\\w*Element|Document|DocumentFragment|Node|Window|Navigator|AbortSignal|Crypto|CSS|' +
    'URL|URLSearchParams|Response|Request|Headers|Blob|Clipboard|Selection|Event|structuredClone|WeakRef)\\b)',
);

const isName = /^[A-Za-z][A-Za-z\d]*$/;
const nameOf = (key: string): string => key.split('.').at(-1) ?? '';

const keys = ['javascript.builtins.', 'api.'].flatMap((prefix) =>
  [...youngBelow(prefix)]
    .filter(([key]) => interfaces.test(prefix + key))
    .map(([key, version]) => [key.replace(/_static$/, ''), version] as const),
);

/** Names of methods and globals that the oldest browser lacks; those that it has on something else are left out, but for `URL.parse`. */
const young = ((): ReadonlyMap<string, number> => {
  const old = new Set([...oldBelow('javascript.builtins.'), ...oldBelow('api.')].map(nameOf));
  const names = keys.map(([key, version]) => [nameOf(key), version] as const);
  return new Map([...keys, ...names.filter(([name]) => isName.test(name) && !old.has(name))]);
})();

/** The last name of `a`, `b.a`; undefined for anything else. */
function lastName(value: unknown): string | undefined {
  const node = value as {
    readonly type?: string;
    readonly name?: string;
    readonly computed?: boolean;
    property?: unknown;
  };
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' && node.computed === false ? lastName(node.property) : undefined;
}

/** Names that a script looks for before it uses them: `typeof X`, `'x' in y`, `y.x?.()`. */
function guardsIn(tree: Node): ReadonlySet<string> {
  const guarded = new Set<string>();
  const add = (name: unknown): unknown => typeof name === 'string' && guarded.add(name);
  walk(tree, (node) => {
    if (node['type'] === 'UnaryExpression' && node['operator'] === 'typeof') add(lastName(node['argument']));
    if (node['type'] === 'BinaryExpression' && node['operator'] === 'in') add(wordOf(node['left']));
    if (node['type'] === 'CallExpression' && node['optional'] === true) add(lastName(node['callee']));
  });
  return guarded;
}

/** What a script uses that the oldest browser lacks: syntax newer than ECMAScript 2020, or methods and globals that it does not look for first. `supplied`: names that were supplied before it runs. */
export function scriptFaults(text: string, supplied: ReadonlySet<string> = new Set()): readonly string[] {
  let tree: Node;
  try {
    tree = parse(text, { ecmaVersion: 2020, sourceType: 'module' });
  } catch (error) {
    const { pos = 0, message } = error as { readonly pos?: number; readonly message: string };
    const near = text.slice(Math.max(0, pos - 20), pos + 20).replace(/\s+/g, ' ');
    return [`脚本的写法比 ECMAScript 2020 新，Chromium ${oldest} 读不了：…${near}…（${message}）`];
  }
  const guarded = guardsIn(tree);
  const used = new Set<string>();
  walk(tree, (node) => {
    const callee =
      node['type'] === 'CallExpression'
        ? (node['callee'] as { readonly type: string; readonly object?: unknown })
        : null;
    if (callee?.type === 'MemberExpression') {
      const name = lastName(callee) ?? '';
      const full = `${(callee.object as { readonly name?: string }).name ?? ''}.${name}`;
      used.add(young.has(full) ? full : name);
    }
    if (node['type'] === 'Identifier' && /^[A-Z]|^structuredClone$/.test(String(node['name'])))
      used.add(String(node['name']));
  });
  return [...used]
    .filter(
      (name) =>
        young.has(name) && !guarded.has(nameOf(name)) && !supplied.has(nameOf(name)) && progressive[name] === undefined,
    )
    .map((name) => `脚本用了 ${name}，${since(young.get(name) ?? 0)}`);
}
