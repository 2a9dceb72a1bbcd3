import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../../src/data/csv.ts';
import type { Values } from '../../../src/data/desk/messages.ts';
import { readPoint } from '../../../src/data/pasted-point.ts';
import { readTowns } from '../../../src/data/read-towns.ts';
import { csvText } from '../../../src/data/write-csv.ts';
import { asBefore, contextOf, pointField, systemField, valueOf, type FileForm } from './form.ts';

const file = 'data/towns.csv';
const point = ['经度', '纬度', '坐标系', '来源'] as const;

/** The file as heading and records: this form changes the four cells of one town and nothing else. */
const readText = (root: string): string => readFileSync(join(root, file), 'utf8');

function tableOf(root: string): {
  readonly heading: readonly string[];
  readonly records: readonly (readonly string[])[];
} {
  const { heading, records } = readTable(readText(root).replace(/^\uFEFF/, ''), file);
  return { heading: heading?.cells ?? [], records: records.map(({ cells }) => cells) };
}

/** The cells of a town by heading; none when no town has the code. */
function townOf(root: string, code: string): Readonly<Record<string, string>> {
  const { heading, records } = tableOf(root);
  const cells = records.find(([first]) => first === code) ?? [];
  return Object.fromEntries(heading.map((name, index) => [name, cells[index] ?? '']));
}

function filledCells(root: string, values: Values): Readonly<Record<string, string>> | { readonly problem: string } {
  const [text, system, source] = ['point', 'system', 'source'].map((name) => valueOf(values, name));
  if (text === '') return { 经度: '', 纬度: '', 坐标系: '', 来源: '' };
  const read = readPoint(text ?? '', contextOf(root).vocabulary.bounds);
  if ('problem' in read) return read;
  return { 经度: read.longitude, 纬度: read.latitude, 坐标系: system ?? '', 来源: source ?? '' };
}

const fieldNames: Readonly<Record<string, string>> = { 经度: 'point', 纬度: 'point', 坐标系: 'system', 来源: 'source' };

/** 乡镇街道的位置, in data/towns.csv: where the finder starts for those who name their town. */
export const townsForm: FileForm = {
  id: 'towns',
  title: '乡镇街道的位置',
  show(root, record) {
    const { towns, areas } = contextOf(root);
    const county = (code: string): string => areas.find((area) => area.code === code)?.name ?? '';
    const choices = towns.map(({ code, name, county: home, at }) => ({
      value: code,
      label: `${county(home)} ${name}${at === null ? '（没有位置）' : ''}`,
    }));
    const code = choices.some(({ value }) => value === record) ? record : (choices[0]?.value ?? '');
    const { 经度: x = '', 纬度: y = '', 坐标系: system = '', 来源: source = '' } = townOf(root, code);
    return {
      id: 'towns',
      title: `「${choices.find(({ value }) => value === code)?.label ?? ''}」的位置`,
      about: ['读者写了乡镇街道，就从这个位置算距离；没有位置的，不报距离。四格要么都填，要么都留空。'],
      records: { label: '哪个乡镇街道', value: code, choices },
      groups: [
        {
          title: '位置',
          fields: [
            pointField(x, y),
            systemField(system),
            { name: 'source', label: '来源', kind: 'text', value: source, hint: '谁测的或从哪里查的，会公开' },
          ],
        },
      ],
      submit: '看看会改什么',
    };
  },
  fill(root, values) {
    const { areas, vocabulary } = contextOf(root);
    const code = valueOf(values, 'record');
    const cells = filledCells(root, values);
    if ('problem' in cells) return { errors: [{ name: 'point', message: cells['problem'] }] };
    const { heading, records } = tableOf(root);
    const place = records.findIndex(([first]) => first === code);
    const changed = records.map((record, at) =>
      at === place ? heading.map((name, index) => cells[name] ?? record[index] ?? '') : record,
    );
    const text = csvText([heading, ...changed]);
    const { problems } = readTowns(text, file, areas, vocabulary.bounds);
    const own = problems.filter(({ line }) => line === place + 2);
    const missing = point.find((name) => own.some(({ column }) => column === name));
    if (place < 0 || own.length > 0)
      return { errors: own.map(({ message }) => ({ name: fieldNames[missing ?? ''] ?? '', message })) };
    return { what: '改乡镇街道的位置', files: new Map([[file, asBefore(readText(root), text)]]) };
  },
};
