import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listTree } from '../lib/files.ts';
import { run } from '../lib/run.ts';

/** The page that says which source and which files the site is; its two elements are filled after everything else. */
export const sealedPage = 'about/index.html';
const digestMark = /(<code id="site-digest"[^>]*>)[^<]*(?=<\/code>)/;
const commitMark = /(<code id="site-commit"[^>]*>)[^<]*(?=<\/code>)/;

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** What the digest of the site is made over: every file but those that only repeat another one compressed. */
function sealedFiles(files: readonly string[]): readonly string[] {
  const all = new Set(files);
  return files.filter((file) => !(/\.(br|gz)$/.test(file) && all.has(file.replace(/\.(br|gz)$/, ''))));
}

/**
 * SHA-256, in hex, of the list `<SHA-256 of the file>  <path>\n` of a built folder in the order of the paths, as
 * `sha256sum` writes it. In the page that names digest and commit both count as empty, so that equal files have equal digests.
 * `files`: which of the folder's are meant, sorted; all unless told.
 */
export function digestOf(folder: string, files: readonly string[] = listTree(folder)): string {
  const lines: string[] = [];
  for (const file of sealedFiles(files)) {
    const bytes = readFileSync(join(folder, file));
    const counted =
      file === sealedPage ? bytes.toString('utf8').replace(digestMark, '$1').replace(commitMark, '$1') : bytes;
    lines.push(`${sha256(counted)}  ${file}\n`);
  }
  return sha256(lines.join(''));
}

/** The commit that is checked out, whether or not it has been changed since; null outside a repository. */
async function readCommit(): Promise<string | null> {
  const head = await run('git', ['rev-parse', 'HEAD']).catch(() => null);
  if (head?.code !== 0) return null;
  const { output } = await run('git', ['status', '--porcelain']);
  return head.output.trim() + (output.trim() === '' ? '' : '（另有未提交的改动）');
}

/** Writes commit and digest into the page about the site; returns the digest. Nothing but compressed copies may be written into `folder` afterwards. */
export async function seal(folder: string): Promise<string> {
  const file = join(folder, sealedPage);
  const commit = (await readCommit()) ?? '不是从版本库构建的';
  const html = await readFile(file, 'utf8');
  if (!digestMark.test(html) || !commitMark.test(html))
    throw new Error(`${sealedPage} lacks #site-digest or #site-commit`);
  const digest = digestOf(folder);
  await writeFile(file, html.replace(commitMark, `$1${commit}`).replace(digestMark, `$1${digest}`));
  return digest;
}

/** The digest that a built folder claims for itself; null when it claims none. */
export async function claimedDigest(folder: string): Promise<string | null> {
  const html = await readFile(join(folder, sealedPage), 'utf8').catch(() => '');
  return /<code id="site-digest"[^>]*>([0-9a-f]{64})</.exec(html)?.[1] ?? null;
}
