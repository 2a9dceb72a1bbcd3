// Runs under the host's own Node before anything is installed: makes node_modules match package-lock.json, or says in one sentence why not.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
/** A JSON file of the project; null when it cannot be read as such. */
const parsed = (file) => {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
  } catch {
    return null;
  }
};
const read = (file) => parsed(file) ?? stop(`${file} 不在或不是完整的 JSON，请从版本库恢复（git checkout ${file}）。`);
const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

/** The package that ships the locked Node for this platform; undefined where none exists, as on macOS. */
const runtime = Object.keys(read('package.json').optionalDependencies).find(
  (name) => name === `node-${process.platform.replace('win32', 'win')}-${process.arch}`,
);

/** Whether every locked package is there as locked. Optional ones of other platforms may be absent. */
function isInstalled() {
  const present = parsed('node_modules/.package-lock.json')?.packages;
  if (!present) return false;
  const { '': _project, ...locked } = read('package-lock.json').packages;
  return (
    (!runtime || `node_modules/${runtime}` in present) &&
    Object.keys(present).every((path) => path in locked && parsed(`${path}/package.json`) !== null) &&
    Object.entries(locked).every(([path, { integrity, optional, devOptional }]) =>
      present[path] ? present[path].integrity === integrity : optional || devOptional,
    )
  );
}

function npm(...words) {
  const file = process.env.npm_execpath ?? '';
  const [command, ...first] = /npm-cli\.js$/.test(file) ? [process.execPath, file] : ['npm'];
  const child = spawn(command, [...first, ...words, '--loglevel=error'], { cwd: root, shell: command === 'npm' });
  let said = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ done: false, reason: message }));
    child.on('close', (status) => {
      const reason = /^npm error (?!code |errno |syscall )(.+)$/m.exec(said)?.[1] ?? said;
      resolve({ done: status === 0, reason });
    });
  });
}

/** The locked packages that this machine gets; the others are builds for other systems, WebAssembly and what it needs among them. */
function packagesForHere() {
  const { '': _project, ...locked } = read('package-lock.json').packages;
  const suits = (wanted, own) => wanted === undefined || [wanted].flat().includes(own);
  return Object.entries(locked)
    .filter(([, { os, cpu, libc }]) => suits(os, process.platform) && suits(cpu, process.arch) && suits(libc, 'glibc'))
    .map(([path]) => path)
    .filter((path) => !path.includes('wasm32'));
}

/** Says every few seconds how many packages are there. The function that it returns ends it. */
function showProgress() {
  const packages = packagesForHere();
  const started = Date.now();
  const tell = () => {
    const there = packages.filter((path) => existsSync(new URL(`${path}/package.json`, root))).length;
    console.log(`  ${Math.round((Date.now() - started) / 1000)} 秒：${there} / ${packages.length} 个包`);
  };
  const timer = setInterval(tell, 5000);
  return () => clearInterval(timer);
}

/** Asks for one small package first: without a network npm would try each of hundreds before it gives up. Its cache may do then. */
async function install() {
  console.log('正在安装依赖，首次约需一分钟……');
  const probe = await npm('view', 'papaparse', 'version', '--fetch-retries=0');
  const stopProgress = showProgress();
  const { done, reason } = await npm('ci', ...(probe.done ? [] : ['--offline']));
  stopProgress();
  if (done) return;
  const said = probe.done ? reason : probe.reason;
  stop(`依赖没有装好，请检查网络、npm 源和磁盘空间后再运行一次。npm 的说法：${said}`);
}

/** What two packages carry and nothing here reads, 137 MB: headers for compiling, and the weights of the font that no picture is set in. */
function dropUnread() {
  const weights = ['100Thin', '200ExtraLight', '300Light', '500Medium', '600SemiBold', '800ExtraBold', '900Black'];
  const fonts = weights.map((weight) => `@expo-google-fonts/noto-sans-sc/${weight}`);
  const unread = [...(runtime ? [`${runtime}/include`] : []), ...fonts];
  for (const folder of unread) rmSync(new URL(`node_modules/${folder}`, root), { recursive: true, force: true });
}

/** Where every later command finds the locked Node. */
const link = new URL(`node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, root);

/** Npm before 11.6 loses this link when it leaves out the packages of other platforms. */
function linkRuntime() {
  const isWindows = process.platform === 'win32';
  if (!existsSync(link)) {
    if (isWindows) writeFileSync(link, `@"%~dp0\\..\\${runtime}\\bin\\node.exe" %*\r\n`);
    else symlinkSync(`../${runtime}/bin/node`, link);
  }
  if (!isWindows && spawnSync(link.pathname, ['-v']).status !== 0) {
    stop('随项目锁定的 Node 在本机不能运行（它需要 glibc 2.28 以上，Alpine 不可用），请换一个 Linux 系统。');
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`请先安装 Node 20 或更新的版本（https://nodejs.org），本机是 ${process.versions.node}。`);
if (!runtime && (major < 22 || (major === 22 && minor < 18))) {
  stop(
    `本系统没有随项目锁定的 Node，请先安装 Node 22.18 或更新的版本（https://nodejs.org），本机是 ${process.versions.node}。`,
  );
}
const wasInstalled = isInstalled();
if (!wasInstalled) {
  await install();
  dropUnread();
}
if (runtime && !(wasInstalled && existsSync(link))) linkRuntime();
