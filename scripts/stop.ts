/** A failure whose message is all a reader needs: commands print it without a stack and exit 1. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/** Runs a command's work; prints what went wrong and sets the exit code to 1. Programmer errors keep their stack. */
export async function orStop(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
