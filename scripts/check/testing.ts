import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pagePolicies, withPolicy } from '../deploy/policy-meta.ts';
import { checkDist, type Options } from './dist.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** A page without fault, but for its `body`. */
export const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title><meta name="description" content="${title}的描述">${head}</head><body><h1>${title}</h1>${body}</body></html>`;

/** The home page links to all other pages of a test. */
export const home = (body: string, head = ''): string => page('首页', `${body}<a href="plan/">计划</a>`, head);

/** An empty folder for built files; to be removed by the caller. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'dist-'));

/** Writes the files, pages with the policy that they must carry. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    const isPage = typeof content === 'string' && file.endsWith('.html');
    await writeFile(join(folder, file), isPage ? withPolicy(content, pagePolicies()(file)) : content);
  }
}

/** What is wrong with the files, as `file message`. */
export async function findings(files: Files, base = '/211/', options: Options = {}): Promise<readonly string[]> {
  const folder = await makeFolder();
  try {
    await writeFiles(folder, files);
    const report = await checkDist(folder, { base, origin: 'https://example.cn' }, options);
    return report.findings.map(({ file, message }) => `${file} ${message}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
