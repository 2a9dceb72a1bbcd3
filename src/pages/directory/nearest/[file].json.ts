import type { APIRoute } from 'astro';
import { nearestFiles } from '../../../outputs/nearest-files.ts';

interface Props {
  readonly content: object;
}

export const getStaticPaths = () => nearestFiles().map(([file, content]) => ({ params: { file }, props: { content } }));

/** What the finder of the nearest place fetches. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.content);
