import type { Area } from './areas.ts';
import { readTable, type CsvRecord } from './csv.ts';
import { matchHeadings } from './headings.ts';
import { editDistance, suggestion } from './suggestion.ts';
import { problemList, type Problem, type ProblemList } from './problem.ts';
import type { Column } from './schema.ts';

type Report = ProblemList['report'];
/** A line of a small table: its number and its cells, trimmed. */
export type Line = { readonly line: number; readonly cell: (heading: string) => string };

const columnsOf = (headings: readonly string[]): readonly Column[] =>
  headings.map((heading) => ({ key: heading, heading, kind: 'text', required: true, about: '' }));

/** The lines of a small table with exactly these headings. */
export function readLines(
  headings: readonly string[],
  text: string,
  file: string,
): { lines: readonly Line[]; problems: readonly Problem[]; isHeaded: boolean } {
  const table = readTable(text, file);
  const match = matchHeadings(columnsOf(headings), table.heading?.cells ?? [], file);
  const lineOf = (record: CsvRecord): Line => ({
    line: record.line,
    cell: (heading) => (record.cells[match.places.get(heading) ?? -1] ?? '').trim(),
  });
  const isHeaded = headings.every((heading) => match.places.has(heading));
  return { lines: table.records.map(lineOf), problems: [...table.problems, ...match.problems], isHeaded };
}

const levels: readonly Area['level'][] = ['市', '县市区', '功能区', '统计口径'];

function seatOf(line: Line, report: Report): Area['seat'] {
  const [x, y] = [line.cell('经度'), line.cell('纬度')];
  if (x === '' && y === '') return null;
  const seat = [Number(x), Number(y)] as const;
  if (x !== '' && y !== '' && seat.every(Number.isFinite)) return seat;
  report(line.line, '经度', '经度和纬度要么都填十进制度，要么都留空');
  return null;
}

function areaOf(line: Line, report: Report): Area {
  const stated = line.cell('层级');
  const level = levels.find((one) => one === stated);
  if (level === undefined)
    report(line.line, '层级', `层级只能是 ${levels.join('、')}，实际为「${stated}」${suggestion(stated, levels)}`);
  const code = line.cell('代码');
  if (/[^A-Za-z0-9-]/.test(code)) report(line.line, '代码', `代码只用字母、数字和短横线，实际为「${code}」`);
  for (const heading of ['代码', '名称', '简称']) if (line.cell(heading) === '') report(line.line, heading, '不能为空');
  return {
    code,
    name: line.cell('名称'),
    short: line.cell('简称'),
    parent: line.cell('上级') || null,
    level: level ?? '县市区',
    aliases: line
      .cell('别名')
      .split('；')
      .map((alias) => alias.trim())
      .filter(Boolean),
    seat: seatOf(line, report),
  };
}

/** Every way to write an area must mean that area alone. */
function reportSharedNames(areas: readonly Area[], lines: readonly Line[], report: Report): void {
  const owners = new Map<string, string>();
  for (const [index, area] of areas.entries())
    for (const name of new Set(
      [area.code, area.name, area.short, ...area.aliases].map((one) => one.normalize('NFKC')),
    )) {
      const owner = owners.get(name);
      if (owner !== undefined)
        report(lines[index]?.line ?? null, null, `「${name}」既指${owner}，又指${area.name}；一个写法只能指一个地区`);
      owners.set(name, area.name);
    }
}

/** Says once, of the line that was mistyped, that others name its code otherwise. Returns the codes that this explains. */
function reportMistyped(areas: readonly Area[], lines: readonly Line[], report: Report): ReadonlySet<string> {
  const codes = new Set(areas.map(({ code }) => code));
  const below = Map.groupBy(areas, ({ parent }) => parent ?? '');
  // Counties have nothing below them, so that nobody can have meant one.
  const idle = areas.filter(({ code, level }) => !below.has(code) && (level === '市' || level === '统计口径'));
  const explained = new Set<string>();
  for (const [missing, own] of below) {
    // Of two lines that differ, either may be wrong.
    if (missing === '' || codes.has(missing) || own.length < 2) continue;
    const [meant, ...others] = idle.filter(({ code }) => editDistance(code, missing) <= 2);
    if (meant === undefined || others.length > 0) continue;
    const line = lines[areas.indexOf(meant)]?.line ?? null;
    report(line, '代码', `有 ${own.length} 行的上级写「${missing}」，这里是「${meant.code}」；请核对`);
    explained.add(missing);
  }
  return explained;
}

function reportParents(areas: readonly Area[], lines: readonly Line[], report: Report): void {
  const roots = areas.filter(({ level }) => level === '市');
  if (roots.length !== 1) report(null, '层级', `层级为「市」的应有且只有一行，实际 ${roots.length} 行`);
  const explained = reportMistyped(areas, lines, report);
  for (const [index, area] of areas.entries()) {
    const line = lines[index]?.line ?? null;
    if (area.level === '市' ? area.parent !== null : area.parent === null)
      report(line, '上级', area.level === '市' ? '市没有上级，应留空' : '不能为空，应为上级地区的代码');
    let above: Area | undefined = area;
    for (let step = 0; above?.parent != null && step <= areas.length; step += 1) {
      const parent: string = above.parent;
      above = areas.find(({ code }) => code === parent);
      if (above === undefined && step === 0 && !explained.has(parent))
        report(line, '上级', `没有代码为「${parent}」的地区`);
      if (step === areas.length) report(line, '上级', '上级绕成了圈，请核对');
    }
  }
}

/** data/areas.csv. Codes, names and aliases are unique over all areas; parents exist. */
export function readAreas(
  text: string,
  file: string,
): { readonly areas: readonly Area[]; readonly problems: readonly Problem[] } {
  const {
    lines,
    problems: shape,
    isHeaded,
  } = readLines(['代码', '名称', '简称', '上级', '层级', '经度', '纬度', '别名'], text, file);
  // Without its headings nothing is known of any cell.
  if (!isHeaded) return { areas: [], problems: shape };
  const { problems, report } = problemList(file);
  const areas = lines.map((line) => areaOf(line, report));
  reportSharedNames(areas, lines, report);
  reportParents(areas, lines, report);
  return { areas, problems: [...shape, ...problems] };
}
