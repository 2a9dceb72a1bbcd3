import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Publication } from '../lib/folders.ts';
import { nothingKept, type KeptTable } from '../lib/kept-table.ts';
import { Stop } from '../lib/stop.ts';
import { budgets, type Weight } from './budgets.ts';
import { claimMarks } from './claim-marks.ts';
import type { Told } from './claims/told.ts';
import { demo } from './demo.ts';
import { factsReader } from './facts.ts';
import { listFindings, type Finding, type PageCheck, type SiteCheck } from './finding.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { inline } from './inline.ts';
import { structuredData } from './json.ts';
import { links } from './links.ts';
import { demoFiles, official } from './official.ts';
import { openSite } from './open-site.ts';
import { origins } from './origins.ts';
import { orphans } from './orphans.ts';
import { otherFiles } from './other-files.ts';
import { policy } from './policy.ts';
import { text } from './text.ts';
import { titles } from './titles.ts';

/** What is wrong with a built folder. */
export interface Report {
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** Its heaviest page of each kind; weighed when asked for. */
  readonly heaviest: () => readonly Weight[];
  /** Pages that are heavier than planned, told while the site is published all the same. */
  readonly reminders: readonly Finding[];
}

/** What else a check may be told. */
export interface Options {
  /** Set for an official build: what stands in demo data alone, see official.ts. */
  readonly demoValues?: ReadonlySet<string>;
  /** Set by a build, which authors run: bytes that their texts and data cause stop nothing. */
  readonly isAuthors?: boolean;
  /** Set by a build: the keys of the claims that it found true. */
  readonly claims?: ReadonlySet<string>;
  /** Set by a build: what was found out about files that have not changed since. */
  readonly kept?: KeptTable;
  /** Set by a build: the numbers that today's pages say, by the keys of their claims. */
  readonly told?: ReadonlyMap<string, Told>;
  /** Set while search is still being written beside; pages are read at once, other files after that, without copies: those are being compressed. */
  readonly unfinished?: Promise<unknown>;
}

/** Runs every check over a built folder. Of the search index only the scripts are read. */
export async function checkDist(folder: string, publication: Publication, options: Options = {}): Promise<Report> {
  const open = (): ReturnType<typeof openSite> => openSite(folder, publication, options.unfinished === undefined);
  const site = open();
  const { kept = nothingKept } = options;
  const [weights, followed] = [budgets(site, options.isAuthors === true, kept), links(site)];
  const pageChecks: readonly PageCheck[] = [
    headings,
    ids,
    inline,
    text,
    demo,
    structuredData,
    origins(site),
    policy(),
    ...(options.demoValues ? [official(options.demoValues)] : []),
  ];
  const siteChecks: readonly SiteCheck[] = [followed, titles(), orphans(site), weights];
  const read = factsReader(site, pageChecks, kept, JSON.stringify([...(options.demoValues ?? [])]));
  const marks = options.claims ? claimMarks(options.claims) : () => [];
  const findings: Finding[] = options.demoValues ? [...demoFiles(site.files)] : [];
  const pages = [...site.files].filter((file) => file.endsWith('.html'));
  for (const file of pages) {
    const { facts, faults } = read(file, readFileSync(join(site.folder, file), 'utf8'));
    // Apart from what is kept of a page: which claims are true changes with the data.
    findings.push(...[...faults, ...marks(facts)].map((message) => ({ file, message })));
    for (const check of siteChecks) check.add(facts);
  }
  if (options.unfinished) {
    await options.unfinished;
    for (const file of open().files) site.files.add(file);
  }
  findings.push(...otherFiles(site, (document) => followed.add(document), kept));
  findings.push(...siteChecks.flatMap((check) => check.finish()));
  if (pages.length === 0) findings.push({ file: folder, message: '没有页面' });
  return { pages: pages.length, findings, heaviest: () => weights.largest(), reminders: weights.reminders() };
}

/** Stops with all findings when there are any. */
export function refuse(report: Report): void {
  if (report.findings.length === 0) return;
  throw new Stop(`页面检查发现 ${report.findings.length} 处问题：\n${listFindings(report.findings)}`);
}
