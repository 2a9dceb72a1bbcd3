import type { APIRoute } from 'astro';
import type { DataFile } from '../../outputs/metadata/files.ts';
import { fileResponse, filePaths } from '../../site/downloads.ts';

export const getStaticPaths = () => filePaths('txt');

/** What the archive says about itself. */
export const GET: APIRoute<{ readonly file: DataFile }> = ({ props: { file } }) => fileResponse(file);
