import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { parseCsv } from '../../src/data/csv.ts';
import { datasets, type DatasetName } from '../../src/data/registry.ts';
import { limitOf, type Column } from '../../src/data/schema.ts';
import { csvText, forExcel } from '../../src/data/write-csv.ts';

/** An element that no page has: where it stands in a document, text became markup. */
export const mark = 'hostile-mark';

/** Text that each of the languages it passes through could take for its own. Nothing here is refused on the way in. */
export const payloads: readonly string[] = [
  `<${mark}></${mark}><script>alert(1)</script>`,
  `"><img src=x onerror=alert(2)><${mark}>`,
  `'--></title></style></script></textarea><${mark}><svg onload=alert(3)>`,
  `<!--<script><${mark}>`,
  `]]><${mark}><script>alert(4)</script>`,
  `&lt;${mark}&gt;&lt;script&gt;alert(5)&lt;/script&gt;`,
  `[点这里](javascript:alert(6))<${mark}>`,
  `javascript:alert(7)//<${mark}>`,
  `{{constructor.constructor('alert(8)')()}}\${alert(8)}{alert(8)}<${mark}>`,
  `"onmouseover="alert(9)" autofocus onfocus="alert(9)" <${mark}>`,
  `一\n=HYPERLINK("http://evil.example","二")`,
  `一\nX-HOSTILE:1\nEND:VCALENDAR<${mark}>`,
  `,=HYPERLINK("http://evil.example"),"<${mark}>`,
  `http://evil.example/<iframe src=//evil.example></iframe><${mark}>`,
  `%0d%0aX-Hostile: 1 \\"</p><${mark}> $& $1 \\u003c`,
];

/** Free text that is compared with something: units with the indicator's, hours with the calendar. */
const fixed = new Set(['单位', '服务时间']);

const dayOf = { engineers: '2026-04-02', indicators: '2026-04-03', places: '2026-04-01' } as const;

/** The newest demo release of a dataset with a payload in every cell of free text; so many rows, the same again under other ids where there are fewer, or all of them. */
function release(root: string, name: keyof typeof dayOf, count?: number): string {
  const folder = join(root, 'data/demo', name);
  const file = readdirSync(folder).sort().at(-1) ?? '';
  const { records } = parseCsv(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''), file);
  const [heading, ...rows] = records.map(({ cells }) => cells);
  let next = 0;
  const columns: readonly Column[] = datasets[name].columns;
  const wanted = Array.from({ length: count ?? rows.length }, (_, line) => rows[line % rows.length] ?? []);
  const dressed = wanted.map((cells, line) =>
    cells.map((cell, at) => {
      const column = columns.find((each) => each.heading === heading?.[at]) ?? columns[0]!;
      if (line >= rows.length && ['id', 'host'].includes(column.key)) return `${cell}-${String(line)}`;
      if (column.kind === 'url') return `https://other.example.cn/?a=%22&b=)/${mark}`;
      if (column.kind !== 'text' || fixed.has(column.heading)) return cell;
      return payloads[next++ % payloads.length]!.slice(0, limitOf(column) ?? undefined).trimEnd();
    }),
  );
  return forExcel(csvText([heading ?? [], ...dressed]));
}

/** Makes a project official, with a payload wherever editors and authors write freely. `places` places in the directory. */
export function makeHostile(root: string, places: number): void {
  const sourcesFile = join(root, 'data/sources.yaml');
  const sources = parse(readFileSync(sourcesFile, 'utf8')) as Record<string, unknown>;
  for (const name of ['engineers', 'indicators', 'places'] as const satisfies readonly DatasetName[]) {
    const csv = release(root, name, name === 'places' ? places : undefined);
    mkdirSync(join(root, 'data', name), { recursive: true });
    writeFileSync(join(root, 'data', name, `${dayOf[name]}.csv`), csv);
    const facts = { title: payloads[0], page: 'https://other.example.cn/?a=1&b=2', asOf: payloads[9], changes: [] };
    const notes = payloads.filter((payload) => !payload.includes('\n'));
    const sha256 = createHash('sha256').update(csv).digest('hex');
    sources[name] = {
      publisher: payloads[1],
      licence: payloads[2],
      releases: { [dayOf[name]]: { ...facts, notes, sha256 } },
    };
  }
  writeFileSync(sourcesFile, stringify(sources));
  rmSync(join(root, 'data/demo'), { recursive: true });
  // Names of this length on every page weigh more than a page may; what is heavy is another check's business.
  const budgets = join(root, 'scripts/check/kinds.ts');
  writeFileSync(budgets, readFileSync(budgets, 'utf8').replaceAll('* 1024', '* 2048'));
  edit(root, 'content/site.yaml', (site) => ({
    ...site,
    name: payloads[2],
    shortName: '<b>&"\'`${1}',
    description: payloads[3],
    bureau: payloads[4],
    origin: 'https://example.gov.cn',
    base: '/zt/211/',
    footer: { ...(site['footer'] as object), icp: payloads[0], policeRecord: payloads[1] },
    contact: { office: payloads[8], phone: '0579-12345678', email: `a@example.cn?cc=<${mark}>"`, address: payloads[5] },
  }));
  edit(root, 'content/rules.yaml', (rules) =>
    (rules as unknown as readonly Record<string, unknown>[]).map((rule, at) => ({
      ...rule,
      issuer: payloads[at % 10],
      facts: [payloads[(at + 3) % 10]],
      seen: payloads[(at + 6) % 10],
    })),
  );
}

/** Changes a YAML file of a project. */
function edit(root: string, file: string, change: (value: Record<string, unknown>) => unknown): void {
  const path = join(root, file);
  writeFileSync(path, stringify(change(parse(readFileSync(path, 'utf8')) as Record<string, unknown>)));
}
