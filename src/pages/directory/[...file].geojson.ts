import type { APIRoute } from 'astro';
import { placeFiles, placesGeoJson, type PlaceFile } from '../../outputs/place-files.ts';

export const getStaticPaths = () => placeFiles().map((file) => ({ params: { file: file.path }, props: file }));

/** A list of places for map programs. */
export const GET: APIRoute<PlaceFile> = ({ props }) => new Response(placesGeoJson(props));
