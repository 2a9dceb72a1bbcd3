import type { SearchDocument } from '../document.ts';
import { findRecords, type Source } from './find.ts';
import { layOut } from './layout.ts';
import { cutPairs, fileOf, offsetsIn } from './pairs.ts';
import type { Fold } from '../query.ts';

/** Of these files; raised when what stands in them changes. */
const version = 1;

/** Records in one file: the results of a page mostly lie apart, and each costs one. */
const blockSize = 16;

/** What is read first. */
interface Root {
  readonly version: number;
  /** Offsets a record. */
  readonly span: number;
  /** Areas in the order of the records, each with the number of its first. */
  readonly areas: readonly (readonly [name: string, first: number])[];
  /** The first pair of each file of pairs; they hold no line feed. */
  readonly firsts: string;
}

const areaOf = ({ area = '' }: SearchDocument): string => area;

/** The files that answer for records too many to be sent whole, by name: the root, where each pair of characters stands, and the records, area by area. */
export function recordFiles(documents: readonly SearchDocument[]): ReadonlyMap<string, string> {
  const byArea = Map.groupBy(documents, areaOf);
  const ordered = [...byArea.values()].flat();
  const { span, firsts, files } = cutPairs(ordered);
  const areas = [...byArea.keys()].map((name) => [name, ordered.findIndex((each) => areaOf(each) === name)] as const);
  const root: Root = { version, span, areas, firsts: firsts.join('\n') };
  const blocks = Array.from({ length: Math.ceil(ordered.length / blockSize) }, (_, at) =>
    JSON.stringify(ordered.slice(at * blockSize, (at + 1) * blockSize)),
  );
  return new Map([
    ['root.json', JSON.stringify(root)],
    ...files.map((file, at) => [`pairs-${String(at)}.txt`, file] as const),
    ...blocks.map((block, at) => [`block-${String(at)}.json`, block] as const),
  ]);
}

/** Opens what `recordFiles` wrote; `fetchText` rejects for a file that is not there. Throws when another version wrote it. */
export async function openRecords(fetchText: (name: string) => Promise<string>) {
  const fetched = new Map<string, Promise<string>>();
  const fileNamed = (name: string): Promise<string> => {
    const known = fetched.get(name) ?? fetchText(name);
    fetched.set(name, known);
    // What failed is tried again.
    known.catch(() => fetched.delete(name));
    return known;
  };
  const root = JSON.parse(await fileNamed('root.json')) as Root;
  if (root.version !== version) throw new Error(`records of version ${root.version}, not ${version}`);
  const firsts = root.firsts.split('\n');
  const load = async (record: number): Promise<SearchDocument> => {
    const block = await fileNamed(`block-${String(Math.floor(record / blockSize))}.json`);
    return (JSON.parse(block) as readonly SearchDocument[])[record % blockSize] as SearchDocument;
  };
  const source: Source = {
    span: root.span,
    async offsetsOf(pair) {
      const number = fileOf(firsts, pair);
      return number < 0 ? [] : offsetsIn(await fileNamed(`pairs-${String(number)}.txt`), pair, root.span);
    },
    laidOf: async (record) => layOut(await load(record)),
  };
  return {
    find: (query: string, fold: Fold) => findRecords(query, fold, source),
    load,
    /** The area that a record is in, empty for none. */
    areaOf: (record: number): string => root.areas.filter(([, first]) => first <= record).pop()?.[0] ?? '',
  };
}
