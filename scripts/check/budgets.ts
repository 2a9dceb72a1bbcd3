import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressIn } from './address.ts';
import { nothingKept } from '../lib/kept-table.ts';
import type { Finding, SiteCheck } from './finding.ts';
import { kindOf, type Budget } from './kinds.ts';
import { isFetched } from './origins.ts';
import type { Facts } from './page.ts';
import { fileOf, type Site } from './site.ts';
import { originalOf } from './variants.ts';

/** Bytes of a first visit with nothing cached, compressed with brotli. */
export interface Weight extends Budget {
  readonly file: string;
  readonly kind: string;
}

type Measure = (bytes: Buffer, quality: number) => number;

const brotli: Measure = (bytes, quality) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

const scriptImports = /(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g;

/** Sizes of the files that pages fetch: each compressed once, scripts with what they import. */
function assetSizes(
  site: Site,
  sizeOf: Measure,
): (files: readonly string[]) => { readonly style: number; readonly script: number; readonly other: number } {
  const known = new Map<string, { readonly size: number; readonly imports: readonly string[] }>();
  const read = (file: string): { readonly size: number; readonly imports: readonly string[] } => {
    const found = known.get(file);
    if (found) return found;
    const bytes = readFileSync(join(site.folder, file));
    const imports = /\.m?js$/.test(file)
      ? [...bytes.toString('utf8').matchAll(scriptImports)].map((match) =>
          posix.join(posix.dirname(file), match[1] ?? ''),
        )
      : [];
    const made = {
      size: Math.min(bytes.length, sizeOf(bytes, 11)),
      imports: imports.filter((each) => site.files.has(each)),
    };
    known.set(file, made);
    return made;
  };
  return (files) => {
    const all = new Set<string>();
    const visit = (file: string): void => {
      if (all.has(file)) return;
      all.add(file);
      read(file).imports.forEach(visit);
    };
    files.forEach(visit);
    const sum = (pattern: RegExp): number =>
      [...all].filter((file) => pattern.test(file)).reduce((total, file) => total + read(file).size, 0);
    const [style, script] = [sum(/\.css$/), sum(/\.m?js$/)];
    return { style, script, other: sum(/(?:)/) - style - script };
  };
}

function fetchedBy(site: Site, page: Facts): readonly string[] {
  const files = page.links
    .filter((link) => isFetched(link) && !link.lazy && !(link.tag === 'link' && link.role.includes('prefetch')))
    .map(({ value }) => fileOf(site, addressIn(site, page, value)?.path ?? ''));
  // A compressed copy is sent instead of its file, not beside it.
  for (const pattern of kindOf(page.file).later ?? [])
    files.push(...[...site.files].filter((file) => pattern.test(file) && originalOf(file) === undefined));
  return [...new Set(files)].filter((file): file is string => file !== undefined && site.files.has(file));
}

const isOver = (weight: Budget, budget: Budget): boolean =>
  weight.markup > budget.markup || weight.everything > budget.everything || weight.script > budget.script;

/** A check of bytes: the heaviest page of each kind once all are added, and what is over its budget without being a fault. */
export interface Weighing extends SiteCheck {
  largest(): readonly Weight[];
  reminders(): readonly Finding[];
}

/**
 * Pages keep to the budget of their kind. `isLenient`: what text and data alone can cause is only a reminder, so that bytes never stop a
 * publication; a script that grew is always a fault. `kept`: the sizes of what has not changed since.
 */
export function budgets(site: Site, isLenient = false, kept = nothingKept): Weighing {
  const sizeOf: Measure = (bytes, quality) =>
    kept.get(`brotli ${String(quality)}`, bytes, () => brotli(bytes, quality));
  const sizes = assetSizes(site, sizeOf);
  const heaviest = new Map<string, Facts>();
  const most = new Map<string, number>();
  const findings: Finding[] = [];
  const reminders: Finding[] = [];
  const weigh = (page: Facts, quality: number): Budget => {
    const { style, script, other } = sizes(fetchedBy(site, page));
    const markup = sizeOf(Buffer.from(page.html), quality) + style;
    return { markup, script, everything: markup + script + other };
  };
  return {
    add(page) {
      if (page.refresh !== null) return;
      const { name, budget, later = [] } = kindOf(page.file);
      for (const pattern of later)
        if (![...site.files].some((file) => pattern.test(file)))
          findings.push({ file: page.file, message: `没有 ${pattern.source}，${name}页的字节数不可信` });
      // A low quality is fast and never smaller, so the slow best one is needed only near the limit.
      let weight = weigh(page, 1);
      if (budget && isOver(weight, budget)) weight = weigh(page, 5);
      if (budget && isOver(weight, budget)) {
        weight = weigh(page, 11);
        const isCode = !isLenient || weight.script > budget.script;
        if (isOver(weight, budget))
          (isCode ? findings : reminders).push({ file: page.file, message: overrun(name, weight, budget) });
      }
      if (weight.everything <= (most.get(name) ?? -1)) return;
      most.set(name, weight.everything);
      heaviest.set(name, page);
    },
    finish: () => findings,
    reminders: () => reminders,
    largest: () => [...heaviest].map(([kind, page]) => ({ ...weigh(page, 11), kind, file: page.file })),
  };
}

function overrun(kind: string, weight: Budget, budget: Budget): string {
  const parts = [
    ['HTML 和 CSS', weight.markup, budget.markup],
    ['全部', weight.everything, budget.everything],
    ['脚本', weight.script, budget.script],
  ] as const;
  const over = parts.filter(([, is, most]) => is > most);
  return `${kind}页超出预算：${over.map(([what, is, most]) => `${what} ${is} 字节（至多 ${most}）`).join('，')}`;
}
