import type { APIRoute } from 'astro';
import { finder } from '../../../site/finder.ts';

interface Props {
  readonly content: object;
}

export const getStaticPaths = () => finder.files.map(([file, content]) => ({ params: { file }, props: { content } }));

/** What the finder of the nearest place fetches. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.content);
