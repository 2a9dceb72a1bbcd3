import { posix } from 'node:path';
import ts from 'typescript';

/** File → the files of the same project that it imports when it runs; types alone do not count. */
export function importsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const typeOnly = /^(?:import|export) type [^;]*;/gm;
  return new Map(
    Array.from(texts, ([file, text]) => {
      const { importedFiles } = ts.preProcessFile(text.replace(typeOnly, ''));
      const found = importedFiles
        .map(({ fileName }) => posix.join(posix.dirname(file), fileName.replace(/\?.*/, '')))
        .filter((path) => texts.has(path));
      return [file, found];
    }),
  );
}

/** The tests that run a file's code, with how many imports away they are: its own and those that import it themselves are nearest. */
export function relatedTests(
  imports: ReadonlyMap<string, readonly string[]>,
  file: string,
): ReadonlyMap<string, number> {
  const distances = new Map([[file, 0]]);
  for (const [reached, distance] of distances)
    for (const [importer, imported] of imports)
      if (imported.includes(reached) && !distances.has(importer)) distances.set(importer, distance + 1);
  return new Map([...distances].filter(([path]) => path.endsWith('.test.ts')));
}
