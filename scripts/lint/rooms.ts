import { posix } from 'node:path';

/** A room of the house: a folder of src, or scripts. What it may import besides its own files, and why no more. */
interface Room {
  /** Other rooms, or single folders and files of them, from src. */
  readonly rooms?: readonly string[];
  readonly packages?: readonly string[];
  /** Packages that one file alone may import: everything else asks that file. */
  readonly inOneFile?: Readonly<Record<string, string>>;
  /** Files of those rooms that it may not import all the same. */
  readonly except?: readonly string[];
  /** Files outside of src. */
  readonly files?: readonly string[];
  /** True where any package, and Node itself, is welcome. */
  readonly anyPackage?: boolean;
  readonly why: string;
}

const ground = ['kit', 'data', 'claims', 'policy', 'charts', 'figures', 'directory'];
const pure = [...ground, 'search', 'verify', 'outputs'];
/** Sentences about numbers are said by claims, drawings by charts; nobody else puts a number into words. */
const numberWords = ['kit/numbers.ts', 'kit/percent.ts', 'kit/target.ts', 'kit/words.ts'];
const byParameter = '它要的东西由 src/site 作参数传进来';
const inBrowser = '它也在浏览器里运行，只能是纯函数，文件里的内容由 src/site 或 scripts 作参数传进来';
const noTables = '页面不碰文件、不读 CSV：数据由 scripts/data.ts 写进 data/built，从 src/site 拿';

/** Who may import what. The order is the way of the data: nothing flows back. */
export const rooms: Readonly<Record<string, Room>> = {
  kit: { packages: ['uqr'], why: '各室都站在它上面，它不认识数据、图表和页面' },
  data: {
    rooms: ['kit'],
    packages: ['zod', 'yaml'],
    inOneFile: {
      papaparse: 'src/data/csv.ts',
      gcoord: 'src/data/position.ts',
      highs: 'src/data/disclosure/linear-programme.ts',
      fflate: 'src/data/import/workbook/zip.ts',
      '@e965/xlsx': 'src/data/import/workbook/binary.ts',
    },
    why: '数据层不认识页面、图表和文件系统，文本由 scripts 读好传进来',
  },
  claims: { rooms: ['kit', 'data'], why: `论断只认公布的数字；${byParameter}` },
  policy: {
    except: numberWords,
    rooms: ['kit'],
    packages: ['zod', 'yaml'],
    inOneFile: { budoux: 'src/policy/lines/phrases.ts' },
    why: `政策只认文字，不认识数据集和图表；${byParameter}`,
  },
  charts: { rooms: ['kit'], packages: ['d3'], why: '图表只认数字，不认识数据集：选哪些数字由 src/figures 定' },
  figures: {
    except: numberWords,
    rooms: ['kit', 'data', 'claims', 'charts'],
    why: `图在这里选行、选图表，不读文件；${byParameter}`,
  },
  directory: { except: numberWords, rooms: ['kit'], why: inBrowser },
  search: { rooms: ['kit', 'claims'], packages: ['pinyin-pro'], why: inBrowser },
  verify: { rooms: ['kit', 'claims'], why: inBrowser },
  outputs: {
    except: numberWords,
    // The files that /verify/ reads are written here; their formats stand beside their readers.
    rooms: [...ground, 'verify/file.ts', 'verify/sentences.ts'],
    packages: ['fflate', 'schema-dts'],
    why: `输出由公布的数据写成，不认识页面；${byParameter}`,
  },
  site: {
    except: numberWords,
    rooms: pure,
    packages: ['yaml', 'pinyin-pro', 'astro:content'],
    files: ['content', 'package-lock.json'],
    why: '它只把内容和数据交给各室，不认识页面',
  },
  client: {
    rooms: [
      'kit',
      'directory',
      'search',
      'claims',
      'verify',
      'outputs/citation',
      'outputs/workbook',
      'data/import',
      'data/desk',
    ],
    why: '浏览器脚本越小越好，页面上的话由页面写好',
  },
  ui: { except: numberWords, rooms: [...pure, 'site'], packages: ['astro', 'schema-dts'], why: noTables },
  pages: { except: numberWords, rooms: [...pure, 'site', 'ui'], packages: ['astro'], why: noTables },
  scripts: { rooms: pure, anyPackage: true, why: 'scripts 不认识页面：只能引入 src 中的纯模块' },
};

/** The room that a file of the project lies in; undefined outside of all rooms. */
function roomOf(file: string): string | undefined {
  const [top = '', second = ''] = file.split('/');
  const name = top === 'src' ? second : top;
  return Object.hasOwn(rooms, name) && (top === 'src') === (name !== 'scripts') ? name : undefined;
}

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** `@scope/name/part` → `@scope/name`, `zod/mini` → `zod`; `astro:content` and `node:fs` stay. */
const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

function isAllowed(name: string, file: string, specifier: string): boolean {
  const room: Room | undefined = rooms[name];
  if (room === undefined) return true;
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
    const folder = name === 'scripts' ? name : `src/${name}`;
    const allowed = [folder, ...(room.rooms ?? []).map((one) => `src/${one}`), ...(room.files ?? [])];
    const isTool = name === 'scripts' && !target.startsWith('src/');
    const refused = (room.except ?? []).some((one) => target === `src/${one}`);
    return isTool || (!refused && allowed.some((one) => isInside(target, one)));
  }
  const wanted = packageOf(specifier);
  const home = room.inOneFile?.[wanted];
  return room.anyPackage === true || (room.packages ?? []).includes(wanted) || home === file;
}

/** What is wrong with an import, for whoever wrote it; null when nothing is. `file`: from the project's root, with `/`. */
export function importProblem(file: string, specifier: string): string | null {
  const name = roomOf(file);
  if (name === undefined || isAllowed(name, file, specifier)) return null;
  const { rooms: others = [], packages = [], inOneFile = {}, files = [], why } = rooms[name] as Room;
  const list = [
    '同室的模块',
    ...others.map((one) => `src/${one}`),
    ...packages,
    ...Object.entries(inOneFile).map(([one, home]) => `${one}（只在 ${home}）`),
    ...files,
  ];
  return `${name === 'scripts' ? name : `src/${name}`} 不能引入「${specifier}」，只能引入${list.join('、')}：${why}。`;
}
