import type { Progress } from '../../src/data/import/turn-sheet.ts';

const least = 5_000_000;
const width = 30;

/** A bar on standard error for files over 5 MB: redrawn in a terminal, one line for each quarter elsewhere. Smaller files need none. */
export function progressBar(bytes: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (bytes <= least) return () => undefined;
  let drawn = -1;
  return (done, all) => {
    const share = all === 0 ? 1 : done / all;
    const step = Math.floor(share * (stream.isTTY ? 100 : 4));
    if (step === drawn) return;
    drawn = step;
    const full = Math.round(share * width);
    const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)}%`;
    stream.write(stream.isTTY ? `\r${bar}${share === 1 ? '\n' : ''}` : `${bar}\n`);
  };
}
