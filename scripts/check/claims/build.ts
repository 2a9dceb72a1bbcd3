import type { Built } from '../../../src/data/releases.ts';
import { catalogueOf } from '../../../src/figures/catalogue.ts';
import { Stop } from '../../lib/stop.ts';
import { evaluateCatalogue } from './catalogue.ts';

/** The keys of all claims that pages may print. Stops when one of them is false, naming each with its cells and what was found. */
export function checkClaims(built: Built): ReadonlySet<string> {
  const { keys, wrong } = evaluateCatalogue(built, catalogueOf(built));
  if (wrong.length === 0) return keys;
  const list = wrong.map(({ sentence }) => sentence).join('\n');
  throw new Stop(`有 ${String(wrong.length)} 句话与公布的数不符，没有建页面：\n${list}`);
}
