import type { APIRoute } from 'astro';
import { placeFiles, placesCsv, type PlaceFile } from '../../outputs/place-files.ts';
import { datasetOf } from '../../site/built.ts';
import { directory, placesRelease } from '../../site/directory.ts';

export const getStaticPaths = () =>
  placeFiles(placesRelease, directory.areas).map((file) => ({ params: { file: file.path }, props: file }));

/** A list of places as a table for spreadsheets. */
export const GET: APIRoute<PlaceFile> = ({ props }) => new Response(placesCsv(datasetOf('places'), props));
