import type { DatasetName } from '../../data/registry.ts';

/** The path of a dataset's blank table, below /data/. */
export const templatePath = (name: DatasetName): string => `${name}/template.xlsx`;
