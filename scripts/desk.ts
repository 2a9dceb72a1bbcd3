import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { build } from './make/build.ts';
import { recover, recoveryText } from './desk/journal.ts';
import { openBrowser } from './desk/open.ts';
import { deskIntercept } from './desk/server.ts';
import { startSession } from './desk/session.ts';
import { clearStages } from './desk/stage.ts';
import { listTree } from './lib/files.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { withLock } from './lib/lock.ts';
import { wantedPort } from './lib/port.ts';
import { serve } from './lib/serve.ts';
import { orStop } from './lib/stop.ts';
import { finishWriting } from './lib/transaction.ts';

const root = inProject('');
/** Where the running desk can be opened, readable by its owner alone: it holds the token. */
const addressFile = inProject('.build/desk/address');
const lock = inProject('.build/desk/lock');

const newestIn = (folder: string): number =>
  Math.max(
    ...listTree(inProject(folder))
      .filter((file) => folder !== 'data' || !file.startsWith('built/'))
      .map((file) => statSync(inProject(`${folder}/${file}`)).mtimeMs),
  );

/** Whether dist/ lacks anything that has changed since it was built. */
function needsBuild(): boolean {
  const page = inProject('dist/about/index.html');
  if (!existsSync(page)) return true;
  return Math.max(...['data', 'content', 'src', 'public'].map(newestIn)) > statSync(page).mtimeMs;
}

/** Builds when needed. An older site will do when that fails: the desk is where things are mended. */
async function buildFirst(): Promise<readonly string[]> {
  if (!needsBuild()) return [];
  console.log('正在构建网站，约需半分钟……');
  try {
    await build();
    return [];
  } catch (error) {
    if (!existsSync(inProject('dist/about/index.html'))) throw error;
    const { message } = error as Error;
    console.error(message);
    return [`网站没有构建成，显示的是旧的网站。${message}`];
  }
}

const addressOfFirst = (): string => (existsSync(addressFile) ? readFileSync(addressFile, 'utf8') : '');

/** What to tell whoever starts a second desk: the way to the first. */
function wayToFirst(): string {
  const address = addressOfFirst();
  if (address === '') return '编辑台正在另一个窗口里打开，请等一会儿。';
  if (!process.argv.includes('--no-open')) openBrowser(address);
  return `编辑台已经打开了，就用那一个：\n${address}`;
}

async function open(): Promise<void> {
  rmSync(addressFile, { force: true });
  await finishWriting(root);
  const recovery = await recover(root);
  const recovered = recovery === null ? [] : [recoveryText(recovery)];
  for (const line of recovered) console.log(line);
  clearStages(root);
  const remarks = [...recovered, ...(await buildFirst())];
  const token = randomBytes(32).toString('base64url');
  const { base } = await readPublication();
  await new Promise<void>((resolve, reject) => {
    const session = startSession(root, remarks, end);
    const serving = serve(inProject('dist'), base, wantedPort(4211), deskIntercept(base, token, session.calls));
    serving.then(({ url }) => {
      const address = `${url}data/check/#desk=${token}`;
      writeFileSync(addressFile, address, { mode: 0o600 });
      console.log(`编辑台已打开。用完后关闭这个窗口（或按 Ctrl-C）：\n${address}`);
      if (!process.argv.includes('--no-open')) openBrowser(address);
    }, reject);
    function end(): void {
      void session
        .close()
        .then(() => serving)
        .then((served) => served.close())
        .then(resolve, reject);
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.once(signal, end);
  });
  rmSync(addressFile, { force: true });
}

await orStop(() => withLock(lock, open, wayToFirst));
