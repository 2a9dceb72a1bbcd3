import type { APIRoute } from 'astro';
import { figureFiles, figureSvg, sharePath, shareSvg } from '../../outputs/figure-files.ts';
import { catalogue } from '../../site/catalogue.ts';

interface Props {
  readonly draw: () => string;
}

export const getStaticPaths = () => [
  ...figureFiles(catalogue).map(({ path, version }) => ({
    params: { file: path },
    props: { draw: () => figureSvg(version) } satisfies Props,
  })),
  ...catalogue.versions.map((version) => ({
    params: { file: sharePath(version).replace('/statistics/', '').replace('.png', '') },
    props: { draw: () => shareSvg(version) } satisfies Props,
  })),
];

/** A figure as a picture that stands alone, and as the picture for shared links. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.draw(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
