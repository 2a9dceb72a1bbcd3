import type { Column } from '../../schema.ts';
import { testAreas } from '../../testing.ts';
import { pick, type Random } from './random.ts';

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const padded = (text: string): string => `　${text} `;
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',');

function dressDate(text: string): readonly [string, ...string[]] {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return [text, `${year}年`, wide(text)];
  if (day === undefined) return [text, `${year}年${Number(month)}月`, `${year}/${Number(month)}`, `${year}.${month}`];
  const serial = String(Math.round((Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000));
  const plain = `${year}/${Number(month)}/${Number(day)}`;
  return [
    text,
    plain,
    `${plain} 0:00`,
    `${year}.${Number(month)}.${Number(day)}`,
    `${year}年${Number(month)}月${Number(day)}日`,
    text.replaceAll('-', ''),
    serial,
    wide(text),
  ];
}

function spellings(text: string, { kind, unit }: Column): readonly [string, ...string[]] {
  switch (kind) {
    case 'count':
      return [text, grouped(text), wide(text), wide(grouped(text)), `${text}.0`, padded(text), `${text}${unit ?? ''}`];
    case 'year':
      return [text, `${text}年`, wide(text), `${text}年度`];
    case 'date':
    case 'when':
      return dressDate(text);
    case 'degrees':
    case 'id':
    case 'areaCode':
      return [text, wide(text), padded(text)];
    case 'status':
      return [text, padded(text), text === '正式' || text === '初步' ? `${text}数` : text];
    case 'term':
      return [text, padded(text), text.split('').join(' ')];
    case 'phones':
      return [text, text.replaceAll('；', ';'), text.replaceAll('；', '、'), wide(text)];
    case 'areaName': {
      const area = testAreas.find(({ name }) => name === text);
      // 甲区 holds a zone: its short name is doubtful where both are listed.
      const isClear = area !== undefined && area.code !== '11';
      return [text, padded(text), ...(isClear ? [area.short, ...area.aliases] : [])];
    }
    default:
      return [text, padded(text)];
  }
}

const marks = ['', '—', '…', '／', '*', '空', '-', ' '] as const;

/** A cell in another spelling of the same meaning; empty ones with a mark that offices use. */
export function dressCell(random: Random, text: string, column: Column): string {
  if (text === '') return pick(random, marks);
  return pick(random, spellings(text, column));
}

/** A heading as offices write it. */
export function dressHeading(random: Random, column: Column): string {
  const { heading, unit, also = [] } = column;
  return pick(random, [
    heading,
    heading,
    heading.split('').join(' '),
    `${heading}*`,
    unit === undefined ? heading : `${heading}（${unit}）`,
    ...also,
  ]);
}
