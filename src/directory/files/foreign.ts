/** Fetched data that this page cannot use: damaged, of another version, or from another day's directory. */
export class ForeignDataError extends Error {
  constructor(message: string) {
    super(message);
    // Not as a field: what older browsers need for one is longer than all the rest.
    this.name = 'ForeignDataError';
  }
}

/** The object when its version and stamp are those expected; throws `ForeignDataError` with both otherwise. An expected stamp of null takes any. */
export function refuseForeign(
  value: unknown,
  expected: { readonly version: number; readonly stamp: string | null },
): Readonly<Record<string, unknown>> {
  // Anything that is no object has neither.
  const fields = Object(value) as Readonly<Record<string, unknown>>;
  const { version, stamp } = fields;
  if (version !== expected.version || typeof stamp !== 'string' || stamp !== (expected.stamp ?? stamp))
    throw new ForeignDataError(
      `directory data has version ${String(version)} ${String(stamp)}, expected ${expected.version} ${expected.stamp ?? ''}`,
    );
  return fields;
}
