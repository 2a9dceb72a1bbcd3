import { ForeignDataError } from '../../directory/files/foreign.ts';

/** A loader that runs at most once; what failed is tried again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Fetches JSON files below `folder`, which ends with a slash, by their name without ending. */
export const filesIn =
  (folder: string) =>
  async (name: string): Promise<unknown> => {
    const response = await fetch(`${folder}${name}.json`);
    if (!response.ok) throw new ForeignDataError(`${name}.json: ${String(response.status)}`);
    return response.json();
  };
