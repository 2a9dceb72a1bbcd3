import type { APIRoute, GetStaticPaths } from 'astro';
import { sketchWidths, wholeMap } from '../../../site/maps.ts';

export const getStaticPaths = (() =>
  Object.entries(sketchWidths).map(([room, width]) => ({
    params: { room },
    props: { width },
  }))) satisfies GetStaticPaths;

/** Where the places are: files of their own, of which one is fetched when the map comes into view. */
export const GET: APIRoute<{ width: number }> = ({ props }) => new Response(wholeMap(props.width));
