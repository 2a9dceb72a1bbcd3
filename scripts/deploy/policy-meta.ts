import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerRules, headersOf } from './headers.ts';
import { metaPolicy, readPolicy } from './policy.ts';

/** Whether the header search of a built site leaves the places to Pagefind; it says so itself. */
export async function searchesEverywhere(folder: string): Promise<boolean> {
  const manifest = JSON.parse(await readFile(join(folder, 'search/files/manifest.json'), 'utf8')) as {
    readonly partial: boolean;
  };
  return manifest.partial;
}

/** The policy of a built page as it stands in the page itself. */
export function pagePolicyText(file: string, searchEverywhere: boolean): string {
  const header = headersOf(headerRules({ searchEverywhere }), file)['Content-Security-Policy'] ?? '';
  return metaPolicy(readPolicy(header));
}

/** The page with its policy before its title, and so before anything that it rules. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(/<title>/, `<meta http-equiv="Content-Security-Policy" content="${policy}">$&`);

/** Writes its Content-Security-Policy into each page of a built folder, for hosts that cannot send headers. */
export async function addPolicies(folder: string): Promise<void> {
  const everywhere = await searchesEverywhere(folder);
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const policy = pagePolicyText(file.replaceAll('\\', '/'), everywhere);
    await writeFile(path, withPolicy(await readFile(path, 'utf8'), policy));
  }
}
