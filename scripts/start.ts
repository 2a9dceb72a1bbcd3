import { build } from './build.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { serve } from './lib/serve.ts';
import { orStop, Stop } from './lib/stop.ts';

function wantedPort(): number {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Stop(`PORT 应为 0 至 65535 的整数，实际为「${process.env['PORT'] ?? ''}」。`);
  return port;
}

await orStop(async () => {
  const port = wantedPort();
  await build(process.argv.slice(2));
  const { base } = await readPublication();
  const serving = await serve(inProject('dist'), base, port);
  console.log(`网站已就绪，按 Ctrl-C 停止：\n${serving.url}`);
  const stop = (): void => {
    void serving.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
