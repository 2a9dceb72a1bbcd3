import type { APIRoute } from 'astro';
import type { DataFile } from '../../metadata/files.ts';
import { fileResponse, filePaths } from '../../publication.ts';

export const getStaticPaths = () => filePaths('json');

/** datapackage.json, the Table Schema of each dataset, and the metadata of each CSV. */
export const GET: APIRoute<{ readonly file: DataFile }> = ({ props: { file } }) => fileResponse(file);
