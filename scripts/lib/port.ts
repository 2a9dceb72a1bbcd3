import { Stop } from './stop.ts';

/** The port that PORT names in plain digits, else `usual`; 0 takes any. Throws a Stop when PORT is none. */
export function wantedPort(usual: number): number {
  const text = process.env['PORT'] ?? '';
  const port = text === '' ? usual : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new Stop(`PORT 应为 0 至 65535 的整数，实际为「${text}」。`);
  return port;
}
