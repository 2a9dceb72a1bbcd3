import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/data/desk/messages.ts';
import type { DatasetSource } from '../../src/data/sources.ts';
import type { CellChange } from '../import/changes.ts';
import { checkSource } from '../import/source.ts';
import type { ReleaseDraft } from './drafts.ts';
import { bySourceField, sourceForm, sourceOf } from './source-form.ts';

const draft: ReleaseDraft = {
  kind: 'release',
  dataset: 'engineers',
  date: '2027-01-15',
  name: 'a.csv',
  base64: '',
  answers: {},
  edits: {},
  reasons: {
    'engineers/2025/全市/创新工程师': { kind: '更正', reason: '漏报' },
    stray: { kind: '修订', reason: '甲' },
  },
  source: { title: '甲', page: '无', asOf: '2025年底', licence: '未注明', publisher: '乙', notes: ' 一\n\n二 ' },
};
const change = (cell: string, needsReason: boolean): CellChange => ({
  ...{ kind: 'changed', cell, row: cell, heading: null, line: null, from: '1', to: '2', needsReason },
});
const known: DatasetSource = {
  publisher: '乙',
  licence: '未注明',
  releases: { '2026-01-15': { title: '2024年', page: null, asOf: '2024年底', notes: ['一'], changes: [] } },
};
const valuesOf = (source: Values | null, dataset?: DatasetSource): Values =>
  Object.fromEntries(
    sourceForm(dataset, source)
      .groups.flatMap(({ fields }) => fields)
      .map(({ name, value }) => [name, value]),
  );

describe('sourceForm(known, values)', () => {
  it('takes over from the release before what stays, and never what the numbers describe', () => {
    expect(valuesOf(null, known)).toEqual({
      title: '2024年',
      page: '无',
      asOf: '',
      licence: '未注明',
      published: '',
      notes: '一',
    });
  });
  it('asks for the publisher of a first release, and keeps what was filled in', () => {
    expect(valuesOf({ publisher: '丙' })).toMatchObject({ publisher: '丙', licence: '未注明', title: '' });
  });
});

describe('sourceOf(draft, changes)', () => {
  it('reads 无 as none, notes by lines, and the reasons of cells that need one', () => {
    const changes = [change('engineers/2025/全市/创新工程师', true), change('stray', false)];
    expect(sourceOf(draft, changes)).toEqual({
      ...{ title: '甲', page: null, asOf: '2025年底', licence: '未注明', publisher: '乙', notes: ['一', '二'] },
      changes: [{ cell: 'engineers/2025/全市/创新工程师', kind: '更正', reason: '漏报' }],
    });
  });
});

describe('bySourceField(problems)', () => {
  it.each<[string, Values, string]>([
    ['a placeholder', { title: '标题' }, 'title'],
    ['an empty field', { licence: '' }, 'licence'],
    ['a page that is none', { page: 'www.x.cn' }, 'page'],
    ['a year that is none', { published: '去年' }, 'published'],
  ])('finds the field of %s', (_, values, name) => {
    const form = sourceOf({ ...draft, reasons: {}, source: { ...draft.source, ...values } }, []);
    const { fields, others } = bySourceField(checkSource(form, 'engineers', '2027-01-15', undefined, []));
    expect(fields.map((error) => error.name)).toEqual([name]);
    expect(others).toEqual([]);
  });
  it('leaves a missing reason to the draft as a whole', () => {
    const changes = [change('engineers/2025/全市/领军工程师', true)];
    const { others } = bySourceField(
      checkSource(sourceOf(draft, changes), 'engineers', '2027-01-15', undefined, changes),
    );
    expect(others).toEqual([expect.stringContaining('还没有写明理由')]);
  });
});
