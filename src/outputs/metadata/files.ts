import { knownOf } from '../../data/lookup.ts';
import { datasetIn, datasetNames, datasetNamesIn, datasets, type Registry } from '../../data/registry.ts';
import type { Built, BuiltDataset } from '../../data/releases.ts';
import type { DatasetSchema } from '../../data/schema.ts';
import { csvText, forExcel, releaseRecords } from '../../data/write-csv.ts';
import { templateBytes } from '../workbook/template.ts';
import { workbookType } from '../workbook/workbook.ts';
import { archive } from './archive.ts';
import type { AnyRelease } from './coverage.ts';
import { csvwMetadata } from './csvw.ts';
import { dataPackage, programPath, spreadsheetPath, type PackagedFile } from './data-package.ts';
import { dcatCatalogue, type CataloguedFile } from './dcat.ts';
import type { Publication, Words } from './publication.ts';
import { readmeText } from './readme.ts';
import { schemaFiles, schemaPath } from './schema-files.ts';
import { sha256, sumsText } from './sums.ts';
import { tableSchema } from './table-schema.ts';
import { templatePath } from './template-path.ts';

/** A file of /data/, at a path below it. */
export interface DataFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** Everything that /data/ offers for download. */
export interface DataFiles {
  readonly files: readonly DataFile[];
  /** The archive of all other files; its name says when it holds demo data. */
  readonly archive: DataFile;
  /** SHA256SUMS over all files and the archive. */
  readonly sums: string;
}

const utf8 = new TextEncoder();

async function fileOf(path: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): Promise<DataFile> {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content;
  return { path, mediaType, bytes, sha256: await sha256(bytes) };
}

const json = (path: string, value: unknown, mediaType = 'application/json'): Promise<DataFile> =>
  fileOf(path, mediaType, `${JSON.stringify(value, null, 2)}\n`);

interface ReleaseFiles {
  readonly schema: DatasetSchema;
  readonly schemaPath: string;
  readonly release: AnyRelease;
  readonly program: DataFile;
  readonly spreadsheet: DataFile;
  readonly metadata: readonly DataFile[];
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

async function releaseFiles(
  schema: DatasetSchema,
  dataset: BuiltDataset,
  release: AnyRelease,
  words: Words,
): Promise<ReleaseFiles> {
  const text = csvText(releaseRecords(schema, release));
  const [program, spreadsheet] = await Promise.all([
    fileOf(programPath(release), 'text/csv; charset=utf-8', text),
    fileOf(spreadsheetPath(release), 'text/csv; charset=utf-8', forExcel(text)),
  ]);
  const metadata = [program, spreadsheet].map(({ path }) =>
    json(`${path}-metadata.json`, csvwMetadata(schema, release, nameOf(path), words), 'application/csvm+json'),
  );
  return {
    schema,
    schemaPath: schemaPath(schema, dataset, release.date),
    ...{ release, program, spreadsheet, metadata: await Promise.all(metadata) },
  };
}

const factsOf = ({ path, bytes, sha256: sum }: DataFile) => ({ path, bytes: bytes.length, sha256: sum });

const packaged = ({ program, schema, schemaPath: described, release }: ReleaseFiles): PackagedFile => ({
  ...{ schema, release, schemaPath: described },
  ...factsOf(program),
});

const catalogued = ({
  program,
  spreadsheet,
  release,
  schemaPath: described,
}: ReleaseFiles): readonly CataloguedFile[] =>
  [['CSV（程序用）', program] as const, ['CSV（Excel）', spreadsheet] as const].map(([title, file]) => ({
    release,
    title,
    schemaPath: described,
    ...factsOf(file),
  }));

/** The publication day of the newest release; the plan's day while there is none. It dates everything that describes the data: a build reads no clock. */
export function newestDate(built: Built, publication: Publication): string {
  const dates = datasetNames.flatMap((name) => built.datasets[name].releases.map(({ date }) => date));
  return dates.sort().at(-1) ?? publication.plan.date;
}

async function described(
  all: readonly BuiltDataset[],
  releases: readonly ReleaseFiles[],
  publication: Publication,
  words: Words,
  date: string,
  registry: Registry,
) {
  const withSchemas = all.map((dataset) => ({
    dataset,
    schema: datasetIn(words.vocabulary, dataset.dataset, registry),
  }));
  const files = releases.flatMap(catalogued);
  return Promise.all([
    ...withSchemas.flatMap(({ dataset, schema }) =>
      schemaFiles(schema, dataset).map((file) => json(file.path, tableSchema(file.schema, dataset.demo, words))),
    ),
    json('datapackage.json', dataPackage(releases.map(packaged), publication, date)),
    json('catalog.jsonld', dcatCatalogue({ datasets: all, files, publication, words }), 'application/ld+json'),
    fileOf('README.txt', 'text/plain; charset=utf-8', readmeText(withSchemas, publication, date)),
  ]);
}

/** A blank table to fill for each dataset of the plan. */
function templates(built: Built, clauses: readonly string[], registry: Registry): readonly Promise<DataFile>[] {
  const { vocabulary, areas, towns } = built;
  const known = knownOf({ file: '', date: '', vocabulary, areas, towns, clauses });
  return datasetNamesIn(vocabulary).map((name) =>
    fileOf(templatePath(name), workbookType, templateBytes(datasetIn(vocabulary, name, registry), known)),
  );
}

/** Every file of /data/, made once from the built data: the pages, the endpoints, the checksums and the archive all take it from here. */
export async function dataFiles(
  built: Built,
  publication: Publication,
  registry: Registry = datasets,
): Promise<DataFiles> {
  const words = { vocabulary: built.vocabulary, areas: built.areas };
  const all: readonly BuiltDataset[] = datasetNames.map((name) => built.datasets[name]);
  const releases = await Promise.all(
    all.flatMap((dataset) =>
      dataset.releases
        .toReversed()
        .map((release) =>
          releaseFiles(datasetIn(built.vocabulary, dataset.dataset, registry), dataset, release, words),
        ),
    ),
  );
  const date = newestDate(built, publication);
  const tables = releases.flatMap(({ program, spreadsheet, metadata }) => [program, spreadsheet, ...metadata]);
  const files = [
    ...tables,
    ...(await Promise.all(templates(built, publication.plan.clauses, registry))),
    ...(await described(all, releases, publication, words, date, registry)),
  ];
  const demo = all.some((dataset) => dataset.demo);
  const inside = [...files, await fileOf('SHA256SUMS', 'text/plain', sumsText(files))];
  const zip = await fileOf(demo ? 'demo-all-data.zip' : 'all-data.zip', 'application/zip', archive(inside, date));
  return { files, archive: zip, sums: sumsText([...files, zip]) };
}
