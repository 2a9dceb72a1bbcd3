import { built } from './built.ts';
import { dataFiles, type DataFile, type DataFiles } from '../outputs/metadata/files.ts';
import type { Publication, Words } from '../outputs/metadata/publication.ts';
import { planClauses, planDocument } from './policy.ts';
import { href, site } from './site.ts';

/** This site, as descriptions of its data name it. */
export const publication: Publication = {
  name: site.name,
  description: site.description,
  city: site.city,
  publisher: site.bureau,
  plan: {
    title: `《${planDocument.title}》（${planDocument.number}）`,
    path: '/plan/',
    date: planDocument.date,
    clauses: planClauses.flatMap(({ label, parts }) => [label, ...parts.map((part) => part.label)]),
  },
  origin: site.origin,
  link: (path) => site.origin + href(path),
};

/** The words that the data is checked against. */
export const words: Words = { vocabulary: built.vocabulary, areas: built.areas };

let made: Promise<DataFiles> | undefined;

/** Every file of /data/, made when first asked for. */
export const downloads = (): Promise<DataFiles> => (made ??= dataFiles(built, publication));

/** The files of /data/ whose path ends in `.ending`, as the paths of an endpoint named `[...file].ending`. */
export async function filePaths(ending: string) {
  const { files, archive } = await downloads();
  return [...files, archive]
    .filter(({ path }) => path.endsWith(`.${ending}`))
    .map((file) => ({ params: { file: file.path.slice(0, -ending.length - 1) }, props: { file } }));
}

/** One file of /data/, as an endpoint answers with it. */
export const fileResponse = ({ bytes, mediaType }: DataFile): Response =>
  new Response(bytes, { headers: { 'Content-Type': mediaType } });
