import { schemaAt, type CellKind, type Column, type DatasetSchema } from '../../data/schema.ts';
import { publishedOn } from '../../data/releases.ts';
import { demoColumn } from '../../data/write-csv.ts';
import { dateType, type AnyRelease } from './coverage.ts';
import { demoWarning, isAddress, statedLicence, type Words } from './publication.ts';
import { allowedWords, idPattern, whenPattern } from './table-schema.ts';

/** A datatype of CSV on the Web: a built-in name, or one with limits. */
export type Datatype =
  | string
  | {
      readonly base: string;
      readonly format?: string;
      readonly minimum?: string;
      readonly maximum?: string;
    };

/** One column, in the words of CSV on the Web. */
export interface CsvwColumn {
  readonly name: string;
  readonly titles: string;
  readonly datatype: Datatype;
  readonly required?: true;
  readonly 'dc:description': string;
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const oneOf = (words: readonly string[]): Datatype => ({
  base: 'string',
  format: `^(${words.map(escapePattern).join('|')})$`,
});

const datatypes: Readonly<Partial<Record<CellKind, Datatype>>> = {
  year: 'gYear',
  date: 'date',
  when: { base: 'string', format: `^${whenPattern}$` },
  count: 'nonNegativeInteger',
  number: 'decimal',
  degrees: { base: 'decimal', minimum: '-180', maximum: '180' },
  url: 'anyURI',
  id: { base: 'string', format: `^${idPattern}$` },
};

function columnOf(column: Column, words: Words): CsvwColumn {
  const allowed = allowedWords(column, words);
  const unit = column.unit === undefined ? '' : `单位：${column.unit}。`;
  return {
    name: column.key,
    titles: column.heading,
    datatype: allowed === null ? (datatypes[column.kind] ?? 'string') : oneOf(allowed),
    ...(column.required ? { required: true } : {}),
    'dc:description': `${column.about}${unit}`,
  };
}

const demoMark: CsvwColumn = {
  name: 'nature',
  titles: demoColumn.heading,
  datatype: oneOf([demoColumn.value]),
  required: true,
  'dc:description': '全部内容都是虚构的，只用来展示网站。',
};

/** The metadata of one CSV file, `url`, with the columns of its date, as CSV on the Web (W3C, 2015) wants it beside the file. The demo mark comes first where the data is invented. */
export function csvwMetadata(schema: DatasetSchema, release: AnyRelease, url: string, words: Words) {
  const licence = statedLicence(release.licence);
  const issued = publishedOn(release);
  const columns = schemaAt(schema, release.date).columns.map((column) => columnOf(column, words));
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    ...(release.demo ? { 'dc:accessRights': demoWarning } : {}),
    'dc:title': release.title,
    url,
    'dc:description': schema.about,
    'dc:publisher': release.publisher,
    'dc:issued': { '@value': issued, '@type': dateType(issued) },
    'dc:language': 'zh-CN',
    ...(licence === null ? {} : { 'dc:license': isAddress(licence) ? { '@id': licence } : licence }),
    ...(release.page === null ? {} : { 'dc:source': { '@id': release.page } }),
    tableSchema: { columns: release.demo ? [demoMark, ...columns] : columns, primaryKey: [...schema.key] },
  };
}
