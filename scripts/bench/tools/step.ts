import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took, all processes that it started included. */
export interface Cost {
  readonly seconds: number;
  /** What it takes on a machine that does nothing else; 0 where there is no /proc. */
  readonly cpuSeconds: number;
  /** Greatest resident memory of all its processes together, MB; 0 where there is no /proc. */
  readonly megabytes: number;
  readonly code: number;
  readonly output: string;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

// Linux counts CPU time in hundredths of a second and memory in pages of 4 KB (proc(5)).
function processOf(pid: number): readonly Process[] {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return [{ pid, parent, cpuSeconds: (user + system) / 100, megabytes: (pages * 4) / 1024 }];
  } catch {
    return []; // It has ended meanwhile, or this is no Linux.
  }
}

function familyOf(root: number): readonly Process[] {
  const all = process.platform === 'linux' ? readdirSync('/proc').map(Number).filter(Boolean).flatMap(processOf) : [];
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

/** Runs Node with these words in `cwd` and measures it, looking five times a second. */
export function measureStep(cwd: string, words: readonly string[]): Promise<Cost> {
  const fixed = { TZ: 'Asia/Shanghai', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd,
      env: { ...process.env, ...fixed },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const spent = new Map<number, number>();
    let megabytes = 0;
    const look = (): void => {
      const family = familyOf(child.pid ?? -1);
      for (const { pid, cpuSeconds } of family) spent.set(pid, cpuSeconds);
      megabytes = Math.max(
        megabytes,
        family.reduce((sum, each) => sum + each.megabytes, 0),
      );
    };
    const watch = setInterval(look, 200);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('exit', look);
    child.on('close', (code) => {
      clearInterval(watch);
      const cpuSeconds = [...spent.values()].reduce((sum, each) => sum + each, 0);
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ seconds: (performance.now() - started) / 1000, cpuSeconds, megabytes, code: code ?? 1, output });
    });
  });
}
