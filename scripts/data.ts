import type { Area } from '../src/data/areas.ts';
import { partsOf } from '../src/data/built-files.ts';
import { formatProblems, hasErrors, problemList, type Problem } from '../src/data/problem.ts';
import {
  datasetIn,
  datasetNames,
  datasets,
  perDataset,
  type DatasetName,
  type Registry,
} from '../src/data/registry.ts';
import type { Built, BuiltDataset } from '../src/data/releases.ts';
import { suggestion } from '../src/data/suggestion.ts';
import type { Vocabulary } from '../src/data/vocabulary.ts';
import { readContext, type Context } from './data/context.ts';
import { buildDataset } from './data/dataset.ts';
import { auditDatasets } from './data/disclosure.ts';
import { draftsIn } from './data/drafts.ts';
import { summarise } from './data/summary.ts';
import { listFolder, writeTogether } from './lib/files.ts';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';
import { finishWriting } from './lib/transaction.ts';
import { sealDraft } from './import/draft.ts';

export interface BuildDataOptions {
  /** Refuse demo data: for the site that is published. */
  readonly official?: boolean;
  /** Take files as they are while somebody is editing them: for `npm run dev`. */
  readonly draft?: boolean;
}

/** What was read, or null when any problem is an error; nothing has been written yet. */
export interface DataResult {
  readonly built: Built | null;
  /** Null when it is broken itself: what texts may name while the data are wrong. */
  readonly vocabulary: Vocabulary | null;
  readonly problems: readonly Problem[];
}

/** Folders of data/ that belong to no dataset: an editor's typing error would go unnoticed. */
function strayFolders(root: string): readonly Problem[] {
  return (['data', 'data/demo'] as const).flatMap((shelf) =>
    listFolder(root, shelf)
      .filter((name) => !name.includes('.') && !['demo', 'built', ...datasetNames].includes(name))
      .flatMap((name) => {
        const { problems, report } = problemList(`${shelf}/${name}`);
        report(null, null, `没有这个数据集${suggestion(name, datasetNames)}；可以是 ${datasetNames.join('、')}`);
        return problems;
      }),
  );
}

function refuseDemo(name: DatasetName): readonly Problem[] {
  const { problems, report } = problemList(`data/${name}`);
  report(null, null, '没有正式数据，只有示例数据；正式发布（--official）前请先导入，或删去 data/demo');
  return problems;
}

/** Drafts of an official site are refused: what it shows is published. */
function refuseDrafts({ shelves }: Context): readonly Problem[] {
  return draftsIn(shelves.data.sources).flatMap(({ dataset, date }) => {
    const { problems, report } = problemList(`data/${dataset}/${date}.csv`);
    report(null, null, '是草稿，还没有发布；先运行 npm run data -- --seal 发布，或 npm run import -- --withdraw 撤回');
    return problems;
  });
}

/** What was read of each dataset, whatever is wrong with it. */
interface Reading extends DataResult {
  readonly areas: readonly Area[];
  readonly read: readonly BuiltDataset[];
}

function readAll(root: string, { official = false, draft = false }: BuildDataOptions, registry: Registry): Reading {
  const { context, vocabulary: words, problems: broken } = readContext(root);
  if (context === null) return { built: null, vocabulary: words, problems: broken, areas: [], read: [] };
  const results = perDataset((name) =>
    buildDataset(root, datasetIn(context.vocabulary, name, registry), { ...context, draft }),
  );
  const demos = official ? datasetNames.filter((name) => results[name].built.demo) : [];
  const found = datasetNames.flatMap((name) => results[name].problems);
  const problems = [
    ...broken,
    ...strayFolders(root),
    ...found,
    ...demos.flatMap(refuseDemo),
    ...(official ? refuseDrafts(context) : []),
  ];
  const { vocabulary, areas, towns, holidays } = context;
  // What was read by the schema of a name has the rows of that name.
  const read = perDataset((name) => results[name].built) as Built['datasets'];
  const built = hasErrors(problems) ? null : { vocabulary, areas, towns, holidays, datasets: read };
  return { built, vocabulary, problems, areas, read: Object.values(read) };
}

/** Reads and checks everything below data/, but for what withheld numbers give away. Every problem of every file is listed; `built` is null when one is an error. */
export function readData(root: string, options: BuildDataOptions = {}, registry: Registry = datasets): DataResult {
  const { built, vocabulary, problems } = readAll(root, options, registry);
  return { built, vocabulary, problems };
}

/** Reads data/ as `readData` does, and works out withheld numbers as a reader could: one that has a single value is an error too. */
export async function auditData(root: string, options: BuildDataOptions = {}): Promise<DataResult> {
  const { built, vocabulary, problems, areas, read } = readAll(root, options, datasets);
  if (areas.length === 0) return { built, vocabulary, problems };
  const found = await auditDatasets(root, read, areas);
  return { built: hasErrors(found) ? null : built, vocabulary, problems: [...problems, ...found] };
}

/** Reads data/ and writes data/built/*.json, all files or none. Returns what was read; `changed` lists the files that are new. */
export async function buildData(
  root: string,
  options: BuildDataOptions = {},
): Promise<DataResult & { readonly changed: readonly string[] }> {
  const result = await auditData(root, options);
  if (result.built === null) return { ...result, changed: [] };
  const files = new Map(
    Object.entries(partsOf(result.built)).map(([name, part]) => [
      `data/built/${name}.json`,
      `${JSON.stringify(part)}\n`,
    ]),
  );
  return { ...result, changed: writeTogether(root, files) };
}

/** Publishes every draft of this project: data without errors is sealed. Throws a Stop when there is none, or anything is wrong. */
async function sealAll(): Promise<void> {
  const root = inProject('');
  const { built, problems } = await auditData(root);
  const { context } = readContext(root);
  if (built === null || context === null) throw new Stop(`数据有误，没有发布：\n${formatProblems(problems)}`);
  const drafts = draftsIn(context.shelves.data.sources);
  if (drafts.length === 0) throw new Stop('没有草稿，不用发布。');
  for (const { dataset, date } of drafts) {
    await sealDraft(root, dataset, date, context);
    console.log(`已发布 data/${dataset}/${date}.csv，校验值写进了 data/sources.yaml；从此不再改动。`);
  }
}

/** Builds this project's data and prints what was read, or what is wrong with it. */
export async function buildAndTell(options: BuildDataOptions): Promise<DataResult> {
  const finished = await finishWriting(inProject(''));
  if (finished.length > 0) console.log(`上次写到一半被打断，已接着写完：${finished.join('、')}`);
  const { built, vocabulary, problems } = await buildData(inProject(''), options);
  if (problems.length > 0) console.error(formatProblems(problems));
  if (built === null) {
    console.error(
      `\n数据有误，没有写入 data/built：${problems.filter(({ severity }) => severity === 'error').length} 处要改`,
    );
  } else console.log(summarise(built, problems));
  return { built, vocabulary, problems };
}

if (import.meta.main)
  await orStop(async () => {
    const has = (option: string): boolean => process.argv.includes(option);
    if (has('--seal')) await sealAll();
    const { built, vocabulary, problems } = await buildAndTell({ official: has('--official'), draft: has('--draft') });
    if (built !== null) return;
    process.exitCode = 1;
    if (!has('--texts')) return;
    // Only a build that stops here needs them: they are read with much that data alone does without.
    const { tellTexts } = await import('./check/texts/tell.ts');
    tellTexts(inProject(''), vocabulary, problems);
  });
