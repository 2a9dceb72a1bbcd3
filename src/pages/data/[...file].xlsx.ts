import type { APIRoute } from 'astro';
import type { DataFile } from '../../outputs/metadata/files.ts';
import { fileResponse, filePaths } from '../../site/downloads.ts';

export const getStaticPaths = () => filePaths('xlsx');

/** The blank table of each dataset, for offices to fill. */
export const GET: APIRoute<{ readonly file: DataFile }> = ({ props: { file } }) => fileResponse(file);
