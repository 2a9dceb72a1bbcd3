import lock from '../../package-lock.json?raw';
import { licenceGroups, type LicenceGroup } from '../outputs/licences.ts';

/** The packages that a build runs, by licence. */
export const licences: readonly LicenceGroup[] = licenceGroups(lock);

/** A table of measurements, as `npm run bench` writes it. */
export interface BenchTable {
  readonly title: string;
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The column that is drawn too, and what each row is. */
  readonly drawn?: { readonly column: string; readonly unit: string; readonly each: string };
}

interface BenchResults {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly gigabytes: number; readonly node: string };
  readonly measured: Readonly<
    Record<
      string,
      { readonly date: string; readonly load: number; readonly result: { readonly tables?: readonly BenchTable[] } }
    >
  >;
}

// Another plan has no measurements of its own.
const files = import.meta.glob<BenchResults>('../../scripts/bench/results.json', { eager: true, import: 'default' });

/** The last measurements of `npm run bench`; undefined where none are kept. */
export const benchResults: BenchResults | undefined = Object.values(files)[0];
