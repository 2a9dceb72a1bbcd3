import type { APIRoute } from 'astro';
import { figurePath } from '../../../../figures/address.ts';
import { figureWorks, pinnedPath } from '../../../../outputs/citation/figure-works.ts';
import { citationFile, fileFormats, type CitationFile } from '../../../../outputs/citation/formats.ts';
import type { CitedWork } from '../../../../outputs/citation/work.ts';
import { catalogue } from '../../../../site/catalogue.ts';
import { href, site } from '../../../../site/site.ts';

interface Props {
  readonly format: CitationFile;
  readonly work: CitedWork;
}

/** Files for reference managers, one set for each version that may be cited; none while the site's origin is not configured. */
export const getStaticPaths = () =>
  (site.origin === '' ? [] : catalogue.all.flatMap(({ versions }) => versions)).flatMap((version) => {
    const work = figureWorks(version, href(pinnedPath(version)), site.bureau)?.dataset;
    if (work === undefined) return [];
    const { definition, date } = version;
    return fileFormats.map((format) => ({
      params: { figure: figurePath(definition), release: date, ending: format.ending },
      props: { format, work },
    }));
  });

export const GET: APIRoute<Props> = ({ props: { format, work } }) =>
  new Response(citationFile(format, work, site.origin), { headers: { 'content-type': format.type } });
