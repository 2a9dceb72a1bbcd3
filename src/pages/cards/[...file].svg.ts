import type { APIRoute } from 'astro';
import { cardFiles } from '../../outputs/cards.ts';
import { cards } from '../../site/cards.ts';

interface Props {
  readonly svg: () => string;
}

export const getStaticPaths = () =>
  cards.flatMap(cardFiles).map(({ file, svg }) => ({ params: { file }, props: { svg } satisfies Props }));

/** The drawing of a card; scripts/make/pictures.ts makes it a picture and removes it. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.svg(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
