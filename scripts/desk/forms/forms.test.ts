import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldError, Values } from '../../../src/data/desk/messages.ts';
import { knownOf } from '../../../src/data/lookup.ts';
import { makeProject } from '../../../tests/fixtures/project.ts';
import { inProject } from '../../lib/folders.ts';
import { calendarForm } from './calendar.ts';
import { contactForm } from './contact.ts';
import { contextOf, type FileForm } from './form.ts';
import { holidaysForm, missingYear } from './holidays.ts';
import { townsForm } from './towns.ts';
import { changedList, placeForm, type PlaceList } from './places.ts';

const own = ['content/site.yaml', 'content/calendar.yaml', 'data/holidays.csv', 'data/sources.yaml'];
let root = '';
beforeEach(() => {
  root = makeProject(Object.fromEntries(own.map((path) => [path, readFileSync(inProject(path))])));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The form as it stands, with some fields filled in. */
function filled(form: FileForm, values: Values) {
  const fields = form.show(root, values['record'] ?? '').groups.flatMap((group) => group.fields);
  const shown = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  return form.fill(root, { ...shown, ...values });
}

function textOf(form: FileForm, values: Values): string {
  const result = filled(form, values);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return String([...result.files.values()][0]);
}

function errorsOf(form: FileForm, values: Values): readonly FieldError[] {
  const result = filled(form, values);
  return 'errors' in result ? result.errors : [];
}

describe('contactForm.fill(root, values)', () => {
  const before = readFileSync(inProject('content/site.yaml'), 'utf8');

  it('changes the lines that were filled in and no other', () => {
    const text = textOf(contactForm, {
      phone: '0579-82460000',
      hotlines: '12333 人力社保热线\n0579-12345 政务服务热线',
    });
    const changed = text.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(changed).toEqual([
      "  phone: '0579-82460000'",
      "  - { number: '12333', name: '人力社保热线' }",
      "  - { number: '0579-12345', name: '政务服务热线' }",
    ]);
  });
  it('leaves the file alone when nothing was changed', () => {
    expect(textOf(contactForm, {})).toBe(before);
  });
  it.each([
    [{ phone: '13812345678' }, 'phone'],
    [{ email: 'a@b' }, 'email'],
    [{ hotlines: '人力社保热线 12333' }, 'hotlines'],
    [{ hotlines: '' }, 'hotlines'],
  ])('refuses %j at its field', (values, name) => {
    expect(errorsOf(contactForm, values as unknown as Values).map((error) => error.name)).toEqual([name]);
  });
});

describe('calendarForm.fill(root, values)', () => {
  const fresh = { title: '2026年度培育人数', id: 'engineers-2026', when: '2027-03', announced: '2026-11-20' };

  it('adds a plan, then a change of it, and keeps the comments', async () => {
    const { writeTogether } = await import('../../lib/files.ts');
    const first = textOf(calendarForm, fresh);
    expect(first.startsWith('# 发布日历')).toBe(true);
    writeTogether(root, new Map([['content/calendar.yaml', first]]));
    const second = textOf(calendarForm, { entry: 'engineers-2026', when: '2027-03-18', announced: '2027-02-10' });
    expect(second).toBe(`${first.trimEnd()}\n      - { when: '2027-03-18', announced: '2027-02-10' }\n`);
  });
  it.each([
    [{ ...fresh, when: '2027.3' }, 'when'],
    [{ ...fresh, id: 'Eng 2026' }, 'id'],
    [{ ...fresh, title: '' }, 'title'],
    [{ ...fresh, announced: '2027-05-01' }, 'announced'],
    [{ ...fresh, dataset: '../x' }, 'dataset'],
  ])('refuses %j at its field', (values, name) => {
    expect(errorsOf(calendarForm, values).map((error) => error.name)).toEqual([name]);
  });
});

describe('holidaysForm.fill(root, values)', () => {
  const notice = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

  it('adds the days of the year in order and keeps the others', () => {
    const before = readFileSync(inProject('data/holidays.csv'), 'utf8').trimEnd();
    const text = textOf(holidaysForm, { year: '2027', notice });
    expect(text.startsWith(before)).toBe(true);
    expect(text).toMatch(/2027-01-31,班,春节\r?\n2027-02-05,休,春节/);
  });
  it('replaces the days of a year that is there already', () => {
    const once = textOf(holidaysForm, { year: '2027', notice });
    rmSync(root, { recursive: true });
    root = makeProject({
      ...Object.fromEntries(own.map((path) => [path, readFileSync(inProject(path))])),
      'data/holidays.csv': once,
    });
    expect(textOf(holidaysForm, { year: '2027', notice })).toBe(once);
  });
  it('refuses a notice of another year', () => {
    expect(errorsOf(holidaysForm, { year: '2028', notice }).map(({ name }) => name)).toContain('notice');
  });
});

describe('townsForm.fill(root, values)', () => {
  const before = readFileSync(inProject('data/towns.csv'), 'utf8');
  const town = { record: '330723100', point: '28.893,119.816', system: 'GCJ-02', source: '本局采集' };

  it('writes the position of one town and leaves every other line', () => {
    const code =
      before
        .split('\n')
        .find((line) => line.includes(',330723,,,,'))
        ?.split(',')[0] ?? '';
    const text = textOf(townsForm, { ...town, record: code });
    const changed = text.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(changed).toEqual([
      expect.stringMatching(new RegExp(`^${code},.*,330723,119.816,28.893,GCJ-02,本局采集\\r?$`)),
    ]);
  });
  it.each([
    [{ ...town, point: '116.39,39.90' }, 'point'],
    [{ ...town, system: '' }, 'system'],
    [{ ...town, source: '' }, 'source'],
  ])('refuses %j at its field', (values, name) => {
    const code =
      before
        .split('\n')
        .find((line) => line.includes(',330723,'))
        ?.split(',')[0] ?? '';
    expect(errorsOf(townsForm, { ...values, record: code }).map((error) => error.name)).toEqual([name]);
  });
});

describe('missingYear(holidays, day)', () => {
  const holidays = [{ date: '2026-01-01', type: '休', name: '元旦' }] as const;
  it.each([
    ['2026-10-31', null],
    ['2026-11-01', 2027],
    ['2027-01-01', 2027],
  ])('on %s is %s', (day, year) => {
    expect(missingYear(holidays, day)).toBe(year);
  });
});

describe('changedList(list, values, known)', () => {
  const row = {
    id: 'ws-001',
    name: '甲工作站',
    kind: '321人才企业工作站',
    state: '在运行',
    county: '金东区',
    host: '甲公司',
    source: '认定文件',
    updated: '2026-11-20',
  };
  const list: PlaceList = { date: '2026-11-20', rows: [row] };
  const knownAt = (date: string) => knownOf({ ...contextOf(root), file: '', date });
  const change = (values: Values, date = '2026-12-01') => {
    const record = values['record'] ?? '';
    const shown = placeForm(list, record, knownAt(date)).groups.flatMap(({ fields }) => fields);
    const given = Object.fromEntries(shown.map(({ name, value }) => [name, value]));
    return changedList(list, { ...given, updated: row.updated, ...values }, knownAt(date));
  };
  const faults = (values: Values, date?: string) => {
    const changed = change(values, date);
    return 'errors' in changed ? changed.errors.map(({ name }) => name) : [];
  };
  const fresh = { ...row, id: 'ws-002', name: '乙工作站' };

  it('adds a place, with a pasted position in either order', () => {
    for (const point of ['119.70,29.11', '29.11,119.70']) {
      const changed = change({ ...fresh, point, system: 'GCJ-02', precision: '门址' });
      expect('csv' in changed && changed.csv).toContain(',119.70,29.11,GCJ-02,门址,');
      expect('reason' in changed && changed.reason).toBeNull();
    }
  });
  it('withdraws one, with its day and its reason', () => {
    const changed = change({ record: 'ws-001', state: '已撤销', revoked: '2026-11-30', reason: '单位迁出' });
    expect('csv' in changed && changed.csv).toContain('已撤销,2026-11-30,金东区');
    expect('reason' in changed && changed.reason).toEqual({ cell: 'places/ws-001', kind: '修订', reason: '单位迁出' });
  });
  it.each<[string, Values, string]>([
    ['no name', { ...fresh, name: '' }, 'name'],
    ['an id that was used', { ...fresh, id: 'ws-001' }, 'id'],
    ['an id that is none', { ...fresh, id: '乙' }, 'id'],
    ['a position elsewhere', { ...fresh, point: '116.39,39.90', system: 'GCJ-02', precision: '门址' }, 'point'],
    ['a position without its system', { ...fresh, point: '119.70,29.11', precision: '门址' }, 'system'],
    [
      'a position far from its county',
      { ...fresh, point: '120.80,28.60', system: 'GCJ-02', precision: '门址' },
      'point',
    ],
    ['a mobile number', { ...fresh, phones: '13812345678' }, 'phones'],
    ['a change without a reason', { record: 'ws-001', name: '丙' }, 'reason'],
  ])('refuses %s at its field', (_, values, name) => {
    expect(faults(values)).toContain(name);
  });
  it('says from when a list can hold the day of a withdrawal', () => {
    expect(faults({ record: 'ws-001', state: '已撤销', revoked: '2026-11-25', reason: '甲' }, '2026-11-29')).toEqual([
      'revoked',
    ]);
  });
});
