import { datasets, type DatasetName } from '../../src/data/registry.ts';
import type { Field, FieldError, Form, Values } from '../../src/data/desk/messages.ts';
import type { Problem } from '../../src/data/problem.ts';
import type { DatasetSource } from '../../src/data/sources.ts';
import type { CellChange } from '../import/changes.ts';
import type { SourceForm } from '../import/source.ts';
import type { ReleaseDraft } from './drafts.ts';
import { valueOf } from './forms/form.ts';

/** What stands for “there is none” in a field that must not be left empty unseen. */
const none = '无';

const orNull = (text: string): string | null => (text === none ? null : text);

type Prefilled = Readonly<Partial<Record<string, string>>>;

/** What the release before said, for the fields that stay as they are from year to year. What the numbers describe is never taken over. */
function prefilled(known: DatasetSource | undefined): Prefilled {
  if (known === undefined) return { licence: '未注明' };
  const last = Object.entries(known.releases).toSorted().at(-1)?.[1];
  return {
    title: last?.title,
    page: last === undefined ? undefined : (last.page ?? none),
    licence: last?.licence ?? known.licence,
    publisher: known.publisher,
    notes: last?.notes.join('\n'),
  };
}

const fields = (isFirst: boolean): readonly Omit<Field, 'value'>[] => [
  { name: 'title', label: '标题', kind: 'text', required: true, hint: '来源的名称；请核对年份' },
  { name: 'page', label: '网页', kind: 'text', required: true, hint: `公布它的网页，以 http 开头；没有就写“${none}”` },
  {
    name: 'asOf',
    label: '数据截至',
    kind: 'text',
    required: true,
    hint: `如 2025年底、2025-09-30；来源没有写明就写“${none}”`,
  },
  ...(isFirst ? [{ name: 'publisher', label: '发布机构', kind: 'text', required: true } as const] : []),
  { name: 'licence', label: '许可', kind: 'text', required: true, hint: '没有写明就写“未注明”' },
  {
    name: 'published',
    label: '来源的公布时间',
    kind: 'text',
    hint: '来源早就公布、只知道年或月的才写：2021 或 2021-06',
  },
  { name: 'notes', label: '说明，一行一条', kind: 'lines', hint: '随数字公开，如统计口径、与上年不可比的地方' },
];

/** The source form of a draft, filled as the editor left it or from the release before. */
export function sourceForm(known: DatasetSource | undefined, values: Values | null): Form {
  const start = prefilled(known);
  const value = (name: string): string => values?.[name] ?? start[name] ?? '';
  return {
    id: 'source',
    title: '来源',
    about: [known === undefined ? '这是第一版，都要写。' : '按上一版预填，请核对标题里的年份、网页和截至。'],
    groups: [
      {
        title: '这些数出自哪里',
        fields: fields(known === undefined).map((field) => ({ ...field, value: value(field.name) })),
      },
    ],
    submit: '',
  };
}

/** The form as sources.yaml takes it, with the reasons for the cells that need one. */
export function sourceOf({ source, reasons }: ReleaseDraft, changes: readonly CellChange[]): SourceForm {
  const values = source ?? {};
  const text = (name: string): string => valueOf(values, name);
  const needed = changes.filter(({ needsReason }) => needsReason);
  const told = needed.flatMap(({ cell, row }) => {
    const reason = reasons[cell] ?? reasons[row];
    return reason === undefined ? [] : [{ cell, ...reason }];
  });
  return {
    title: text('title'),
    page: orNull(text('page')),
    asOf: orNull(text('asOf')),
    notes: text('notes')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    licence: text('licence'),
    changes: told,
    ...(text('published') === '' ? {} : { published: text('published') }),
    ...(text('publisher') === '' ? {} : { publisher: text('publisher') }),
  };
}

/** Problems of the form by its fields; what concerns no field of it is left for the draft as a whole. */
export function bySourceField(problems: readonly Problem[]): {
  readonly fields: readonly FieldError[];
  readonly others: readonly string[];
} {
  const names = new Set(fields(true).map(({ name }) => name));
  const nameOf = ({ column }: Problem): string => column?.split(' → ')[0] ?? '';
  const own = problems.filter((problem) => names.has(nameOf(problem)));
  return {
    fields: own.map((problem) => ({ name: nameOf(problem), message: problem.message })),
    others: problems.filter((problem) => !own.includes(problem)).map(({ message }) => message),
  };
}

/** What a draft is called. */
export const draftTitle = (dataset: DatasetName, title: string | undefined, date: string): string =>
  `发布「${title ?? datasets[dataset].title}」${date} 版`;
