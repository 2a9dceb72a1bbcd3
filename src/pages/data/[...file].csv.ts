import type { APIRoute } from 'astro';
import type { DataFile } from '../../outputs/metadata/files.ts';
import { fileResponse, filePaths } from '../../site/downloads.ts';

export const getStaticPaths = () => filePaths('csv');

/** A release as CSV: one form for Excel, `.utf8.csv` for programs. */
export const GET: APIRoute<{ readonly file: DataFile }> = ({ props: { file } }) => fileResponse(file);
