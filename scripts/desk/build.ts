import { build } from '../make/build.ts';
import { orStop } from '../lib/stop.ts';

/** Runs a build for the desk and tells it each step. When the desk is gone, nobody waits for this site: the whole build ends. */
process.once('disconnect', () => {
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  process.exit(1);
});
await orStop(() => build([], { isPublishing: true, onStep: (step) => process.send?.(step) }));
process.removeAllListeners('disconnect').disconnect();
