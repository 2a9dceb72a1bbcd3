import { bordersOf, type Borders } from '../charts/borders.ts';
import { site } from './site.ts';

const files = import.meta.glob<string>('../../content/*.geojson', { eager: true, query: '?raw', import: 'default' });

const { boundaryFile, approval, boundarySystem } = site.map;

/** The borders that content/site.yaml switches on; none unless the file and its map number are both given. */
export const borders: Borders = bordersOf({
  text: boundaryFile === '' ? '' : files[`../../content/${boundaryFile}`],
  file: `content/${boundaryFile}`,
  approval,
  system: boundarySystem,
});
