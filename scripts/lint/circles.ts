import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Each module with the modules that it imports, by path from the project's root. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

const importing = /^(?:import|export)\b[^'"]*?\bfrom '(\.[^']+)'|^\} from '(\.[^']+)'|^import '(\.[^']+\.ts)'/gm;

/** What a module imports from beside it when it is loaded; types count too, `import()` does not. */
export const importsOf = (file: string, text: string): readonly string[] =>
  [...text.matchAll(importing)].map(([, ...found]) => posix.join(posix.dirname(file), found.find(Boolean) ?? ''));

/** The modules of src and scripts. `root`: folder of the project. */
export function moduleGraph(root: string): ModuleGraph {
  const files = globSync('{src,scripts}/**/*.{ts,js,mjs,astro}', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(posix.join(root, file), 'utf8'))]));
}

/** Every way through the graph that ends where it began, one for each group of modules that import one another: `a → b → a`. */
export function circlesIn(graph: ModuleGraph): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (module: string, path: readonly string[]): void => {
    const start = path.indexOf(module);
    if (start >= 0) circles.push([...path.slice(start), module]);
    if (start >= 0 || done.has(module)) return;
    for (const next of graph.get(module) ?? []) visit(next, [...path, module]);
    done.add(module);
  };
  for (const module of graph.keys()) visit(module, []);
  return circles;
}
