import type { Area, Town } from './areas.ts';
import { systemNames, wgs84Of } from './position.ts';
import { problemList, type Problem, type ProblemList } from './problem.ts';
import { readLines, type Line } from './read-areas.ts';
import { checkTownPoints, type TownLine } from './town-points.ts';
import type { Vocabulary } from './vocabulary.ts';

type Report = ProblemList['report'];

const townHeadings = ['代码', '名称', '县市区代码', '经度', '纬度', '坐标系', '来源'] as const;
const pointHeadings = ['经度', '纬度', '坐标系', '来源'] as const;

/** A town's point in WGS-84, by the system that its editor names. All four cells are filled, or none. */
function pointOf(line: Line, report: Report): Town['at'] {
  const empty = pointHeadings.filter((heading) => line.cell(heading) === '');
  if (empty.length === pointHeadings.length) return null;
  if (empty.length > 0) {
    report(line.line, empty[0] ?? null, `经度、纬度、坐标系、来源要么都填，要么都留空；缺${empty.join('、')}`);
    return null;
  }
  const [x, y, system] = [Number(line.cell('经度')), Number(line.cell('纬度')), line.cell('坐标系')];
  const at = wgs84Of({ longitude: x, latitude: y, system });
  if (at !== null && at.every(Number.isFinite)) return at;
  if (systemNames.includes(system)) report(line.line, '经度', '经度和纬度应为十进制度，如 119.65, 29.08');
  else report(line.line, '坐标系', `坐标系只能是 ${systemNames.join('、')}，实际为「${system}」`);
  return null;
}

/** data/towns.csv. Codes are unique, a name is unique within its county, and a point can be its county's, which is not asked where the bounds are not known. */
export function readTowns(
  text: string,
  file: string,
  areas: readonly Area[],
  bounds: Vocabulary['bounds'] | null,
): { readonly towns: readonly Town[]; readonly problems: readonly Problem[] } {
  const { lines, problems: shape } = readLines(townHeadings, text, file);
  const { problems, report } = problemList(file);
  const seen = new Map<string, number>();
  const towns = lines.map((line): TownLine => {
    const at = pointOf(line, report);
    const source = at === null ? null : line.cell('来源');
    const town = { code: line.cell('代码'), name: line.cell('名称'), county: line.cell('县市区代码'), at, source };
    if (!areas.some(({ code }) => code === town.county))
      report(line.line, '县市区代码', `data/areas.csv 没有代码「${town.county}」`);
    for (const name of [town.code, `${town.county}/${town.name}`]) {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, line.line);
      else report(line.line, null, `与第 ${first} 行重复（${name}）`);
    }
    return { town, line: line.line };
  });
  if (bounds !== null) checkTownPoints(towns, areas, bounds, report);
  return { towns: towns.map(({ town }) => town), problems: [...shape, ...problems] };
}
