import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The built script of a module and all that it imports at once, as names in `folder`. */
export function scriptsOf(folder: string, module: string): ReadonlySet<string> {
  const found = new Set(globSync(`${module}.*.js`, { cwd: folder }));
  if (found.size !== 1) throw new Error(`${String(found.size)} scripts of ${module} in ${folder}`);
  for (const name of found)
    for (const [, imported = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/\bfrom"\.\/([\w.-]+\.js)"/g))
      found.add(imported);
  return found;
}
