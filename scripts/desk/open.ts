import { spawn } from 'node:child_process';

const commands: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  win32: ['cmd', '/c', 'start', '""'],
  darwin: ['open'],
};

/** Shows an address in the editor's browser. Where there is none, the address that was printed has to do. */
export function openBrowser(address: string): void {
  const [command, ...words] = commands[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true, windowsHide: true });
  child.once('error', () => undefined).unref();
}
