/** A failure whose message is all a reader needs: commands print it without a stack and exit 1. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/** What an operator can do something about, by the system's own code. */
const causes: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，请腾出空间后重新运行',
  EDQUOT: '磁盘配额已用完，请腾出空间后重新运行',
  EIO: '磁盘读写出错，多半是已满；请腾出空间、检查磁盘后重新运行',
  EFBIG: '文件超过了系统允许的大小，请检查磁盘和限额',
  EXDEV: 'dist/ 和 .build/ 不在同一个磁盘上，不能整体替换，请放到同一个磁盘',
  EROFS: '磁盘是只读的，请换到可以写入的文件夹',
  EACCES: '没有写入的权限，请检查文件夹的所有者和权限',
  EPERM: '没有写入的权限，请检查文件夹的所有者和权限',
};

/** The sentence for a failure of disk or permissions that a program printed or threw; null for any other. `ENOSPC: no space left on device, write` */
export function diskFailure(text: string): string | null {
  // Programs that are not Node's, as Pagefind and resvg, say it in the system's words.
  if (/No space left on device|os error 28\b/.test(text)) return `${causes['ENOSPC']}（ENOSPC）。`;
  const pattern = new RegExp(`(${Object.keys(causes).join('|')})[:,] [^\\n]*?(?:'([^'\\n]+)')?(?:\\n|$)`);
  const [, code = '', place = ''] = pattern.exec(text) ?? [];
  const cause = causes[code];
  return cause === undefined ? null : `${cause}${place === '' ? '' : `：${place}`}（${code}）。`;
}

/** The sentence for a package that is not whole, from an error's stack or a program's output; null for any other failure. */
export function packageFailure(text: string): string | null {
  // Node names the file of a syntax error before the error; an author's fault only has packages in its stack.
  const isBroken = /node_modules\S+:\d+\n(?:.*\n){1,4}SyntaxError|ERR_MODULE_NOT_FOUND|ERR_INVALID_PACKAGE/.test(text);
  const [, name] = /node_modules[\\/]((?:@[^\\/\s'"]+[\\/])?[^\\/\s'"]+)/.exec(text) ?? [];
  if (!isBroken || name === undefined) return null;
  return `依赖 ${name.replace('\\', '/')} 的文件坏了或不全，请运行 npm ci 重新安装，再试一次。`;
}

/** The sentence for an option that a command does not know, or that lacks its value; null for any other failure. */
export function optionFailure(error: unknown): string | null {
  if (!(error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')))
    return null;
  const [, option = ''] = /'(-[^'\s]*)/.exec(error.message) ?? [];
  return `${option === '' ? '这样的参数' : `选项 ${option}`} 不认识，或者写得不全；每条命令怎么写，见 scripts/README.md。`;
}

/** How often a command looks whether who started it is there, in milliseconds. */
const lookout = 500;

/**
 * Has a command that npm started end with it, or with the shell between: a signal that is sent to npm alone ends those two, and a build
 * would go on for half a minute.
 */
function endWithStarter(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const starter = process.ppid;
  const look = (): void => void (process.ppid !== starter && process.kill(process.pid, 'SIGTERM'));
  setInterval(look, lookout).unref();
}

/** Runs a command's work; prints what went wrong and sets the exit code to 1. Programmer errors keep their stack. */
export async function orStop(work: () => Promise<void>): Promise<void> {
  endWithStarter();
  try {
    await work();
  } catch (error) {
    const text = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : '';
    const failure = optionFailure(error) ?? diskFailure(text) ?? packageFailure(text);
    console.error(error instanceof Stop ? error.message : (failure ?? error));
    process.exitCode = 1;
  }
}
