import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Area, Town } from '../../../src/data/areas.ts';
import { readAreas } from '../../../src/data/read-areas.ts';
import { readTowns } from '../../../src/data/read-towns.ts';
import { datasetIn, type PlaceRow } from '../../../src/data/registry.ts';
import { schemaAt } from '../../../src/data/schema.ts';
import { vocabularySchema, type Vocabulary } from '../../../src/data/vocabulary.ts';
import { csvText } from '../../../src/data/write-csv.ts';
import { samplePlaces, sampleRandom } from '../../../src/directory/sample-places.ts';
import { inProject } from '../../lib/folders.ts';

const read = (path: string): string => readFileSync(inProject(path), 'utf8').replace('\uFEFF', '');

interface World {
  readonly areas: readonly Area[];
  readonly towns: readonly Town[];
  readonly vocabulary: Vocabulary;
}

function readWorld(): World {
  const { areas } = readAreas(read('data/areas.csv'), 'data/areas.csv');
  const { towns } = readTowns(read('data/towns.csv'), 'data/towns.csv', areas, null);
  const vocabulary = vocabularySchema.parse(parse(read('content/vocabulary.yaml')));
  return { areas: areas.filter(({ seat }) => seat !== null), towns, vocabulary };
}

type Cells = Partial<Readonly<Record<keyof PlaceRow, string>>>;

/** A list of so many invented places as editors would publish it on a day: real areas and towns, varying texts, positions around the seats. */
export function placesFile(count: number, date: string): string {
  const { areas, towns, vocabulary } = readWorld();
  const { placeKinds: kinds, authority } = vocabulary;
  const random = sampleRandom(7);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const near = (degrees: number): string => (degrees + (random() + random() - 1) * 0.12).toFixed(5);
  const rows = samplePlaces(count).map((place): Cells => {
    // Counties differ in size as real ones do.
    const area = areas[Math.floor(random() ** 1.4 * areas.length)];
    const [x = 0, y = 0] = area?.seat ?? [];
    const kind = kinds[Math.floor(random() * kinds.length)];
    const where: Cells =
      place.wgs84 === null
        ? {}
        : { longitude: near(x), latitude: near(y), system: 'WGS-84', precision: place.precision ?? '' };
    return {
      id: place.id,
      name: `示例${place.name}`,
      kind: kind?.name ?? '',
      level: kind?.levels === undefined ? '' : '市级',
      recognised: '2024-12-06',
      state: place.state,
      county: area?.name ?? '',
      town: random() < 0.9 ? (pick(towns.filter(({ county }) => county === area?.code))?.name ?? '') : '',
      host: `示例${place.host}`,
      address: place.address ?? '',
      ...where,
      services: place.services.join('；'),
      serves: place.serves ?? '',
      industry: place.industries.join('；'),
      hours: place.hours ?? '',
      booking: place.booking ?? '',
      office: place.office ?? '',
      phones: place.phones.join('；'),
      authority: `${area?.name ?? ''}${authority}（示例）`,
      authorityPhones: '0579-00000000',
      source: '示例数据（非真实名录）',
      updated: '2026-01-05',
      verified: place.verified ?? '',
      note: '示例数据',
    };
  });
  const { columns } = schemaAt(datasetIn(vocabulary, 'places'), date);
  return csvText([
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ key }) => row[key as keyof Cells] ?? '')),
  ]);
}
