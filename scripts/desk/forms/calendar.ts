import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { datasetIn, datasetNames, datasetNamesIn } from '../../../src/data/registry.ts';
import type { FieldError, Values } from '../../../src/data/desk/messages.ts';
import { readCalendar } from '../../../src/policy/calendar.ts';
import { appendItem, quoted } from '../edit-yaml.ts';
import { contextOf, today, valueOf, type FileForm } from './form.ts';

const file = 'content/calendar.yaml';
const fresh = '新的计划';

const readText = (root: string): string => readFileSync(join(root, file), 'utf8');
const entriesOf = (text: string) => readCalendar(parse(text), file, datasetNames);

/** Faults of the schema, `content/calendar.yaml [releases.0.plans.1.note] …`, as faults of the form's fields. */
function faultsOf(error: Error): readonly FieldError[] {
  const names = ['id', 'dataset', 'title', 'when', 'announced', 'note'];
  return error.message.split('\n').map((line) => {
    const [, path = '', message = line] = /\[([^\]]*)\] (.*)$/.exec(line) ?? [];
    const name = path.split('.').findLast((part) => names.includes(part)) ?? '';
    return { name, message: message.replace('，加引号', '') };
  });
}

function planOf(values: Values): string {
  const note = valueOf(values, 'note');
  const more = note === '' ? '' : `, note: ${quoted(note)}`;
  return `{ when: ${quoted(valueOf(values, 'when'))}, announced: ${quoted(valueOf(values, 'announced'))}${more} }`;
}

function filledText(text: string, values: Values): string {
  const index = entriesOf(text).findIndex(({ id }) => id === valueOf(values, 'entry'));
  if (index >= 0) return appendItem(text, ['releases', index, 'plans'], [planOf(values)]);
  return appendItem(
    text,
    ['releases'],
    [
      `id: ${quoted(valueOf(values, 'id'))}`,
      `dataset: ${valueOf(values, 'dataset')}`,
      `title: ${quoted(valueOf(values, 'title'))}`,
      'plans:',
      `  - ${planOf(values)}`,
    ],
  );
}

/** 发布日历, in content/calendar.yaml: a new plan, or a change of one that was announced. */
export const calendarForm: FileForm = {
  id: 'calendar',
  title: '发布日历',
  show(root) {
    const { vocabulary } = contextOf(root);
    const entries = entriesOf(readText(root)).map(({ id, title, plans }) => ({
      value: id,
      label: `${title}（现为 ${plans.at(-1)?.when ?? ''}）`,
    }));
    const datasets = datasetNamesIn(vocabulary).map((name) => ({
      value: name,
      label: datasetIn(vocabulary, name).title,
    }));
    return {
      id: 'calendar',
      title: '发布日历',
      about: ['计划在什么时候发布什么，显示在“发布日历”，读者也能订阅。公布过的计划不删不改，只往后加。'],
      groups: [
        {
          title: '哪一项',
          fields: [
            {
              name: 'entry',
              label: '计划',
              kind: 'choice',
              value: fresh,
              choices: [{ value: fresh, label: fresh }, ...entries],
              hint: '改动已有的计划时，下面三格不用填',
            },
            { name: 'dataset', label: '数据集', kind: 'choice', value: datasets[0]?.value ?? '', choices: datasets },
            { name: 'title', label: '发布什么', kind: 'text', value: '', hint: '如 2026年度培育人数' },
            { name: 'id', label: '编号', kind: 'text', value: '', hint: '终身不变，如 engineers-2026' },
          ],
        },
        {
          title: '什么时候',
          fields: [
            {
              name: 'when',
              label: '计划发布的时间',
              kind: 'text',
              value: '',
              required: true,
              hint: '暂定写月份（2027-03），确定写日期（2027-03-18）',
            },
            { name: 'announced', label: '公布这个计划的日期', kind: 'date', value: today(), required: true },
            { name: 'note', label: '为什么改', kind: 'text', value: '', hint: '改动已确定的日期必须写，会公开' },
          ],
        },
      ],
      submit: '看看会改什么',
    };
  },
  fill(root, values) {
    if (!datasetNames.some((name) => name === valueOf(values, 'dataset')))
      return { errors: [{ name: 'dataset', message: '请选择数据集' }] };
    const text = filledText(readText(root), values);
    try {
      entriesOf(text);
    } catch (error) {
      return { errors: faultsOf(error as Error) };
    }
    return { what: '改发布日历', files: new Map([[file, text]]) };
  },
};
