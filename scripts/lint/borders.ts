import { createRequire } from 'node:module';
import { relative } from 'node:path';
import * as d3 from 'd3';
import type { ESLint, Linter, Rule } from 'eslint';
import { inProject } from '../lib/folders.ts';
import { circlesIn, moduleGraph } from './circles.ts';
import { importProblem, rooms } from './rooms.ts';

const requireFromD3 = createRequire(import.meta.resolve('d3'));

/** The functions of D3 that compute without a document: scales, shapes, arrays, number formats, map projections and colours. */
const pureD3 = new Set(
  ['scale', 'shape', 'array', 'format', 'geo', 'color'].flatMap((part) =>
    Object.keys(requireFromD3(`d3-${part}`) as object),
  ),
);

const pathOf = ({ filename }: Rule.RuleContext): string => relative(inProject(''), filename).replaceAll('\\', '/');

interface Importing {
  readonly source?: { readonly value?: unknown } | null;
}

/** Every import, as `table`, `export … from` or `import()`, lies within the borders of its room. */
const room: Rule.RuleModule = {
  create: (context) => {
    const file = pathOf(context);
    const check = (node: Rule.Node): void => {
      const specifier = (node as Importing).source?.value;
      const problem = typeof specifier === 'string' ? importProblem(file, specifier) : null;
      if (problem !== null) context.report({ node, message: problem });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

let known: readonly (readonly string[])[] | undefined;

/** No module imports itself by way of others. */
const circle: Rule.RuleModule = {
  create: (context) => ({
    Program: (node) => {
      known ??= circlesIn(moduleGraph(inProject('')));
      for (const modules of known.filter(([first]) => first === pathOf(context)))
        context.report({
          node,
          message: `模块互相引入，成了一圈：${modules.join(' → ')}。把两边都要用的挪到第三个文件，或作参数传进去。`,
        });
    },
  }),
};

const plugin: ESLint.Plugin = { rules: { room, circle } };

/** What only src/site may do, and content.config.ts: ask Vite for files. */
const instances = {
  selector: 'MemberExpression[object.type="MetaProperty"][property.name="glob"]',
  message: 'import.meta.glob 只写在 src/site：各室和页面从那里拿内容。',
};

/** The borders between rooms as lint errors whose message names the rule and the cure. Tests may cross them. */
export const borders = (tests: readonly string[]): readonly Linter.Config[] => [
  {
    files: [...Object.keys(rooms).map((name) => (name === 'scripts' ? 'scripts/**/*' : `src/${name}/**/*`))],
    ignores: [...tests],
    plugins: { borders: plugin },
    rules: { 'borders/room': 'error', 'borders/circle': 'error' },
  },
  {
    files: ['src/**/*'],
    ignores: ['src/site/**', 'src/content.config.ts'],
    rules: { 'no-restricted-syntax': ['error', instances] },
  },
  {
    files: ['src/**/*'],
    ignores: [...tests],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'd3',
              importNames: ['default', ...Object.keys(d3).filter((name) => !pureD3.has(name))],
              message: '只能按名引入 d3 的 scale、shape、array、format、geo、color 函数：绘图在构建时完成，没有 DOM。',
            },
          ],
        },
      ],
    },
  },
];
