import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inProject } from '../lib/folders.ts';

/** What every plan shares: all of the project but the words, the data and what tests this plan alone. */
const code = [
  ...['public', 'scripts', 'src', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
  ...['content/README.md', 'deploy/README.md'],
  ...['cmd', 'command', 'desktop'].map((ending) => `data/打开编辑台.${ending}`),
  ...['.npmrc', '.gitignore', '.gitattributes', '.editorconfig', '.prettierrc.json', '.prettierignore', 'LICENSE'],
];

/** Tests, what they read, measurements and this command speak of the plan that this project was made for; paths from its root. */
const isOwn = (path: string): boolean =>
  /\.test\.ts$|[\\/](?:fixtures|testing|bench|new-plan|mutate|demo|drawings|written)(?:[\\/]|$)/.test(path) ||
  /^scripts[\\/](?:test|bench|new-plan|mutate|accept-pictures|lib[\\/]closing-line)\.ts$/.test(path);

/** The commands of a package whose program is there. */
const kept = (scripts: Readonly<Record<string, string>>, target: string): Record<string, string> => {
  const isThere = (command = ''): boolean => {
    const file = /^node (\S+)/.exec(command)?.[1];
    return file === undefined || existsSync(join(target, file));
  };
  return Object.fromEntries(
    Object.entries(scripts).filter(([name, command]) => isThere(command) && isThere(scripts[name.replace(/^pre/, '')])),
  );
};

interface Package {
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** Gives the package its own name, and the commands that it has programs for. */
function namePackage(target: string, name: string): void {
  const [file, lockFile] = [join(target, 'package.json'), join(target, 'package-lock.json')];
  const { scripts, ...rest } = readJson(file) as Package;
  writeJson(file, {
    ...rest,
    name,
    knip: undefined,
    scripts: { ...kept(scripts, target), check: 'node scripts/check.ts --site' },
  });
  const lock = readJson(lockFile) as { readonly packages: Readonly<Record<string, object>> };
  writeJson(lockFile, { ...lock, name, packages: { ...lock.packages, '': { ...lock.packages[''], name } } });
}

/** Rows of a table that are about a command or a folder that the project does not have. */
function isGone(row: string, folder: string, commands: ReadonlySet<string>): boolean {
  const [, word = ''] = /^\|\s*`([^`]+)`/.exec(row) ?? [];
  const [, command] = /^npm (?:run )?([\w:-]+)$/.exec(word) ?? [];
  if (command !== undefined) return !commands.has(command);
  return word.endsWith('/') && !existsSync(join(folder, word));
}

/** Takes out of the copied instructions what they say of commands and folders that were not copied. */
function trimInstructions(target: string, commands: ReadonlySet<string>): void {
  for (const file of globSync(['src/**/*.md', 'scripts/**/*.md', 'content/README.md', 'deploy/README.md'], {
    cwd: target,
  })) {
    const path = join(target, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    const own = lines.filter((line) => !isGone(line, dirname(path), commands));
    if (own.length < lines.length) writeFileSync(path, own.join('\n'));
  }
}

/** Copies the code into `target`, in place of that of before, as a package of this name. */
export function copyCode(target: string, name: string): void {
  for (const path of code) {
    if (!existsSync(inProject(path))) continue;
    rmSync(join(target, path), { recursive: true, force: true });
    cpSync(inProject(path), join(target, path), {
      recursive: true,
      filter: (from) => !isOwn(relative(inProject(''), from)),
    });
  }
  namePackage(target, name);
  const { scripts } = readJson(join(target, 'package.json')) as Package;
  trimInstructions(target, new Set(Object.keys(scripts)));
}
