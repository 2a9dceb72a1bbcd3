import { build } from './make/build.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { wantedPort } from './lib/port.ts';
import { serve } from './lib/serve.ts';
import { orStop } from './lib/stop.ts';

await orStop(async () => {
  const port = wantedPort(4321);
  await build(process.argv.slice(2));
  const { base } = await readPublication();
  const serving = await serve(inProject('dist'), base, port);
  console.log(`网站已就绪，按 Ctrl-C 停止：\n${serving.url}`);
  const stop = (): void => {
    void serving.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
});
