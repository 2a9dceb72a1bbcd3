import { parentPort } from 'node:worker_threads';
import { catalogueOf } from '../../../src/figures/catalogue.ts';
import { readBuilt } from '../../data/read-built.ts';
import { codeVersion } from '../../lib/code-version.ts';
import { inProject } from '../../lib/folders.ts';
import { openKeptTable } from '../../lib/kept-table.ts';
import type { Answer } from './apart.ts';
import { evaluateCatalogue } from './catalogue.ts';
import { toldToday } from './told.ts';

// The program of the thread that apart.ts starts.
const built = readBuilt(inProject(''));
const kept = openKeptTable(inProject('.build/kept/claims'), codeVersion());
const catalogue = catalogueOf(built);
const { keys, wrong } = evaluateCatalogue(built, catalogue, kept);
kept.save();
const list = wrong.map(({ sentence }) => sentence).join('\n');
const problem = `有 ${String(wrong.length)} 句话与公布的数不符，没有建页面：\n${list}`;
parentPort?.postMessage((wrong.length === 0 ? { keys, told: toldToday(catalogue) } : { problem }) satisfies Answer);
