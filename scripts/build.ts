import { keepCompiled } from './lib/compiled.ts';
import { orStop } from './lib/stop.ts';

await orStop(async () => {
  keepCompiled();
  const { build } = await import('./make/build.ts');
  await build(process.argv.slice(2));
});
