import { buildAndTell } from '../data.ts';

/** Builds the data each time that dev.ts asks, and says whether it could: what a build needs is loaded once, not each time. */
process.on('message', () => void buildAndTell({ draft: true }).then((isBuilt) => process.send?.(isBuilt)));
