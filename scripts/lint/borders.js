import { createRequire } from 'node:module';
import * as d3 from 'd3';
import tseslint from 'typescript-eslint';

const requireFromD3 = createRequire(import.meta.resolve('d3'));

/** The functions of D3 that compute without a document: scales, shapes, arrays, number formats, map projections and colours. */
const pureD3 = new Set(
  ['scale', 'shape', 'array', 'format', 'geo', 'color'].flatMap((part) => Object.keys(requireFromD3(`d3-${part}`))),
);

/** D3 by name alone, and only what needs no document. */
const namedD3 = {
  name: 'd3',
  importNames: ['default', ...Object.keys(d3).filter((name) => !pureD3.has(name))],
  allowTypeImports: true,
  message: '只能按名引入 d3 的 scale、shape、array、format、geo、color 函数：绘图在构建时完成，没有 DOM。',
};

/** Folders of src that hold pure modules: what each may import besides its own files, and why. */
const folders = [
  { name: 'data', packages: ['zod', 'gcoord'], why: '数据层不认识页面、图表和文件系统（papaparse 只在 csv.ts）' },
  { name: 'charts', packages: ['d3'], why: '图表只认数字，不认识数据集' },
  { name: 'diagrams', modules: ['charts'], why: '图解只认文字，画法来自 src/charts' },
  { name: 'figures', modules: ['data', 'charts'], packages: ['d3'], why: '图在这里选行、选图表，不读文件' },
  { name: 'citation', modules: ['data', 'figures', 'versions.ts'], why: '引用格式由数字和来源写成，不读文件' },
  { name: 'calendar', modules: ['data'], packages: ['zod'], why: '发布日历只认计划和已发布的日期，不读时钟' },
  {
    name: 'metadata',
    modules: ['data', 'figures'],
    packages: ['fflate', 'schema-dts'],
    why: '元数据由发布的数据写成，不认识页面',
  },
  { name: 'directory', why: '它也在浏览器里运行，只能是纯函数' },
  { name: 'search', packages: ['pinyin-pro'], why: '它也在浏览器里运行，只能是纯函数' },
  { name: 'verify', why: '它也在浏览器里运行，只能是纯函数' },
  { name: 'client', modules: ['directory', 'search', 'citation', 'verify'], why: '浏览器脚本越小越好' },
];

/** What no file of src, and none of scripts, may import. A pure folder's own borders come after and replace it. */
const general = [
  {
    files: ['src/**/*.ts', 'src/**/*.astro'],
    regex: '^node:|^(fs|path)$|^papaparse|/scripts/',
    message:
      '页面和 src 根部的模块不碰文件、不读 CSV、不引入 scripts：它们要的数据由 scripts/data.ts 写进 data/built。',
  },
  {
    files: ['scripts/**/*.ts'],
    regex: '/src/(pages|ui|client)/',
    message: 'scripts 不认识页面：只能引入 src 中的纯模块。',
  },
];

/** Matches every import that leads out of the folder to something not on its list, seen from a file `depth` folders deep in it. */
function foreign({ modules = [], packages = [] }, depth, more = []) {
  const up = '\\.\\./';
  const own = ['\\./', ...(depth > 0 ? [`(${up}){1,${depth}}(?!${up})`] : [])];
  const beside = modules.map((name) => `${up.repeat(depth + 1)}${name.replace('.', '\\.')}($|/)`);
  const allowed = [...packages, ...more].map((name) => `${name}($|/)`);
  return `^(?!${[...own, ...beside, ...allowed].join('|')})`;
}

function bordersOf(folder) {
  const { name, modules = [], packages = [], why } = folder;
  const list = ['同目录模块', ...modules.map((module) => `src/${module}`), ...packages].join('、');
  const message = `src/${name} 只能引入${list}：${why}。`;
  return [
    { files: [`src/${name}/*.ts`], regex: foreign(folder, 0), message },
    { files: [`src/${name}/*/*.ts`], regex: foreign(folder, 1), message },
    ...(name === 'data' ? [{ files: ['src/data/csv.ts'], regex: foreign(folder, 0, ['papaparse']), message }] : []),
  ];
}

/** The borders between folders as lint errors whose message names the rule. Tests may cross them. */
export const borders = (tests) =>
  [...general, ...folders.flatMap(bordersOf)].map(({ files, regex, message }) => ({
    files,
    ignores: tests,
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [namedD3], patterns: [{ regex, message }] }],
    },
  }));
