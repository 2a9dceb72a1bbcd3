import type { Area } from '../../src/data/areas.ts';
import { auditDisclosure } from '../../src/data/disclosure/audit.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';
import { datasets } from '../../src/data/registry.ts';
import type { BuiltDataset } from '../../src/data/releases.ts';
import { issuePath, issueText } from '../../src/data/zod-text.ts';
import { siteSchema } from '../../src/policy/site-config.ts';
import { readBytes } from '../lib/files.ts';
import { readYaml } from './yaml.ts';

const file = 'content/site.yaml';
const { disclosure } = siteSchema.shape;

/** How wide the range of a withheld number should be at least: `disclosure.least` of content/site.yaml, or its default. */
export function readLeast(root: string): { readonly least: number; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const yaml = readYaml(new TextDecoder().decode(readBytes(root, file) ?? undefined), file);
  const site = yaml.value as { readonly disclosure?: unknown } | null;
  const parsed = disclosure.safeParse(site?.disclosure, { reportInput: true });
  if (parsed.success) return { least: parsed.data.least, problems };
  for (const issue of parsed.error.issues) {
    const path = ['disclosure', ...issuePath(issue)];
    report(yaml.lineOf(path), path.map(String).join(' → '), issueText(issue));
  }
  return { least: disclosure.parse(undefined).least, problems };
}

/** What the releases of each dataset give away of their withheld numbers. A dataset with a release that could not be read is left for later. */
export async function auditDatasets(
  root: string,
  built: readonly BuiltDataset[],
  areas: readonly Area[],
): Promise<readonly Problem[]> {
  const { least, problems } = readLeast(root);
  const whole = built.filter(({ releases }) => releases.every(({ rows }) => rows.length > 0));
  const found = await Promise.all(
    whole.map(({ dataset, releases }) => auditDisclosure(datasets[dataset], releases, { areas, least })),
  );
  return [...problems, ...found.flat()];
}
