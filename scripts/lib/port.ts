import { Stop } from './stop.ts';

/** The port that PORT names, else `usual`; 0 takes any. Throws a Stop when PORT is none. */
export function wantedPort(usual: number): number {
  const port = Number(process.env['PORT'] ?? usual);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Stop(`PORT 应为 0 至 65535 的整数，实际为「${process.env['PORT'] ?? ''}」。`);
  return port;
}
