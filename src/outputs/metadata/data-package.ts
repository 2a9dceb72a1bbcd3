import { publishedOn } from '../../data/releases.ts';
import type { DatasetSchema } from '../../data/schema.ts';
import { releaseFileName } from '../../data/write-csv.ts';
import type { AnyRelease } from './coverage.ts';
import { demoWarning, isAddress, statedLicence, type Publication } from './publication.ts';

/** A release's file for programs: what a Data Package resource has to say about it. */
export interface PackagedFile {
  readonly schema: DatasetSchema;
  readonly release: AnyRelease;
  /** Path below the folder of datapackage.json. */
  readonly path: string;
  /** Path of the Table Schema of its columns, from the same folder. */
  readonly schemaPath: string;
  readonly bytes: number;
  readonly sha256: string;
}

const licencesOf = (licence: string): readonly { readonly path: string; readonly title: string }[] =>
  isAddress(licence) ? [{ path: licence, title: licence }] : [];

function resourceOf({ schema, release, path, schemaPath, bytes, sha256 }: PackagedFile) {
  const { demo, title, page, publisher, licence, date, notes } = release;
  const licences = licencesOf(licence);
  return {
    ...(demo ? { demo: demoWarning } : {}),
    name: `${demo ? 'demo-' : ''}${schema.name}-${date}`,
    title,
    description: [schema.about, ...notes, `发布者：${publisher}。许可：${licence}。`].join(''),
    profile: 'tabular-data-resource',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: schemaPath,
    sources: [{ title: `${publisher}：${title}`, ...(page === null ? {} : { path: page }) }],
    ...(licences.length === 0 ? {} : { licenses: licences }),
    version: publishedOn(release),
  };
}

/**
 * datapackage.json: every release of every dataset as a resource, newest first within a dataset. It keeps to what Data Package 1 and 2 both allow.
 * Licences are named only where the publisher states one; paths are relative, so the package is whole without an origin, also inside the archive.
 */
export function dataPackage(files: readonly PackagedFile[], publication: Publication, version: string) {
  const demo = files.some(({ release }) => release.demo);
  const licences = new Set(files.map(({ release }) => statedLicence(release.licence)));
  return {
    ...(demo ? { demo: `部分数据是${demoWarning}；名称以 demo- 开头的都是` } : {}),
    name: demo ? 'demo-plan-data' : 'plan-data',
    title: `${publication.name}：全部数据`,
    description: publication.description,
    profile: 'tabular-data-package',
    ...(publication.origin === '' ? {} : { homepage: publication.link('/data/') }),
    version,
    created: `${version}T00:00:00+08:00`,
    contributors: [{ title: publication.publisher, role: 'publisher' }],
    ...(licences.size === 1 && isAddress([...licences][0] ?? '')
      ? { licenses: licencesOf([...licences][0] ?? '') }
      : {}),
    resources: files.map(resourceOf),
  };
}

/** The path of a release's CSV for programs, below /data/. */
export const programPath = (release: AnyRelease): string => `${release.dataset}/${releaseFileName(release)}.utf8.csv`;

/** The path of a release's CSV for spreadsheets, below /data/. */
export const spreadsheetPath = (release: AnyRelease): string => `${release.dataset}/${releaseFileName(release)}.csv`;
