import { createHash } from 'node:crypto';
import { stringify } from 'yaml';

/** One generated release, ready to be described in sources.yaml. */
export interface DemoRelease {
  readonly dataset: string;
  readonly date: string;
  readonly title: string;
  readonly asOf: string;
  readonly notes: readonly string[];
  readonly text: string;
  readonly changes: readonly { readonly cell: string; readonly kind: string; readonly reason: string }[];
}

const publisher = '示例数据，没有发布机构';
const licence = '示例数据，不得引用';

/** The text of data/demo/sources.yaml. */
export function demoSources(releases: readonly DemoRelease[]): string {
  const datasets = [...new Set(releases.map((release) => release.dataset))];
  const entries = datasets.map((dataset) => [
    dataset,
    {
      publisher,
      licence,
      releases: Object.fromEntries(releases.filter((release) => release.dataset === dataset).map(entryOf)),
    },
  ]);
  const heading = '# 由 scripts/demo/write.ts 生成，请改 recipe.yaml 后重新生成。全部数字和名称都是虚构的。\n';
  return heading + stringify(Object.fromEntries(entries), { lineWidth: 0, singleQuote: true });
}

function entryOf({ date, title, asOf, notes, text, changes }: DemoRelease): [string, unknown] {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return [date, { title, page: null, asOf, notes, sha256, changes }];
}
