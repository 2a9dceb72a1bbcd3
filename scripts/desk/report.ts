import type { Review } from '../../src/data/desk/messages.ts';
import { sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import type { Draft, ReleaseDraft } from './drafts.ts';
import type { Change } from './journal.ts';

const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}：`, ...lines.map((line) => `  ${line}`)];

/** Where the report of a release is kept, beside it. */
const reportPath = ({ dataset, date }: ReleaseDraft): string => `data/${dataset}/${date}.report.txt`;

/** What was published and why, for whoever asks later. */
function reportText(draft: ReleaseDraft, { what, facts, warnings, differences, states, effects }: Review): string {
  const answers = Object.entries(draft.answers).map(([id, value]) => `${id} = ${value}`);
  const edits = Object.entries(draft.edits).map(([cell, text]) => `${cell}（表/行/列）改为「${text}」`);
  const reasons = differences.map(
    ({ cell, from, to, kind, reason }) => `${cell}：${from} → ${to}（${kind}：${reason}）`,
  );
  const lines = [
    what,
    `原件：${draft.name}，SHA-256 ${sha256Of(Buffer.from(draft.base64, 'base64'))}`,
    ...part('导入', facts),
    ...part('编辑的选择', answers),
    ...part('编辑在页面里改的格', edits),
    ...part('改动和理由', reasons),
    ...part('没有数字的', states),
    ...part('提醒', warnings),
    ...part(
      '网站上变了的',
      effects.map(({ where, before, after }) => `${where}：${before} → ${after}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** A release with its report beside it. */
export function reportWith({ what, files }: Change, draft: ReleaseDraft, review: Review): Change {
  return { what, files: new Map([...files, [reportPath(draft), reportText(draft, review)]]) };
}

/** What the editor does next. */
export function handover({ files }: Change, draft: Draft): readonly string[] {
  return [
    '接下来：',
    `  1. 打开网站看一遍${draft.kind === 'release' ? '，新的数字在不在、对不对' : ''}。`,
    `  2. 把文件夹 ${inProject('dist')} 整个交给运维，请他照 deploy/README.md 放到服务器上。`,
    `  3. 请管版本库的人提交改动的文件：${[...files.keys()].join('、')}。`,
    ...(draft.kind === 'release' ? [`导入报告在 ${reportPath(draft)}。`] : []),
  ];
}
