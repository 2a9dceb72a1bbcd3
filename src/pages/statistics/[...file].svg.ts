import type { APIRoute } from 'astro';
import { figureFiles, figureSvg, sharedFiles, shareSvg } from '../../outputs/figure-files.ts';
import { catalogue } from '../../site/catalogue.ts';

interface Props {
  readonly draw: () => string;
}

export const getStaticPaths = () => [
  ...figureFiles(catalogue).map(({ path, version }) => ({
    params: { file: path },
    props: { draw: () => figureSvg(version) } satisfies Props,
  })),
  ...sharedFiles(catalogue).map(({ path, version }) => ({
    params: { file: path },
    props: { draw: () => shareSvg(version) } satisfies Props,
  })),
];

/** A figure as a picture that stands alone, and as the picture for sharedFiles links. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.draw(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
