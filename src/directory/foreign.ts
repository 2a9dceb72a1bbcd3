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
  if (typeof value !== 'object' || value === null) throw new ForeignDataError('directory data is damaged');
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { version, stamp } = fields;
  if (version !== expected.version)
    throw new ForeignDataError(`directory data has version ${String(version)}, this page reads ${expected.version}`);
  if (typeof stamp !== 'string' || (expected.stamp !== null && stamp !== expected.stamp))
    throw new ForeignDataError(`directory data has stamp ${String(stamp)}, expected ${expected.stamp ?? 'one'}`);
  return fields;
}
