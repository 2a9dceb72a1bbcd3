import { mdxToMdast } from 'satteri';
import type { Problem } from '../../../src/data/problem.ts';
import { sectionsFault, writtenSections } from '../../../src/policy/measure-sections.ts';

/** What is read of a node of satteri's tree. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly depth?: number;
  readonly align?: readonly unknown[] | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** An address that means the same on every page and below every base path, or a place on the page itself. */
const isWhole = (url: string): boolean => /^(?:https?:\/\/|mailto:|tel:|#)/.test(url);

const wholeOnly = '链接只能写完整的网址，如 https://www.example.gov.cn/；站内的条款和图写 <Ref to="编号">文字</Ref>';

const isComment = (value: unknown): boolean => typeof value === 'string' && /^(?:\s|\/\*[\s\S]*?\*\/)*$/.test(value);

function attributeFaults({ name, attributes = [] }: Node): readonly string[] {
  return attributes.flatMap((attribute) => {
    if (typeof attribute.value === 'string' && attribute.type === 'mdxJsxAttribute') return [];
    return [`<${name ?? ''}> 的属性写作 名称="值"，不用花括号，不能省去值`];
  });
}

/** What text shows that was meant as markup. */
const textFaults: readonly (readonly [RegExp, string])[] = [
  [/[＜〈]\/?[A-Z][A-Za-z]*/, '标签的尖括号要用半角的 < 和 >'],
  [/\*\*/, '加粗没有生效：把两头的标点移到 ** 外面'],
  [/[\p{Script=Han}，。；：、]\n\s*[\p{Script=Han}“（]/u, '一段写在一行里：换行在网页上是一个空格'],
];

/** What authors cannot write though it is MDX: what runs as a program, HTML, pictures and links that would not hold on the finished page. */
const refused: Readonly<Record<string, (node: Node) => readonly string[]>> = {
  mdxjsEsm: () => ['以 import 或 export 开头的行会当作程序，请换个开头'],
  mdxFlowExpression: ({ value }) => (isComment(value) ? [] : ['花括号会当作程序；正文里的花括号写 \\{ 和 \\}']),
  mdxTextExpression: ({ value }) => (isComment(value) ? [] : ['花括号会当作程序；正文里的花括号写 \\{ 和 \\}']),
  mdxJsxFlowElement: (node) => elementFaults(node),
  mdxJsxTextElement: (node) => elementFaults(node),
  text: ({ value }) => textFaults.flatMap(([pattern, message]) => (pattern.test(String(value)) ? [message] : [])),
  delete: () => ['波浪号之间的字会被划去；起止写“至”或“—”'],
  image: () => ['正文里不能放图片；图写 <Figure id="编号" />'],
  imageReference: () => ['正文里不能放图片；图写 <Figure id="编号" />'],
  link: ({ url = '' }) => (isWhole(url) ? [] : [`${wholeOnly}，实际为「${url}」`]),
  definition: ({ url = '' }) => (isWhole(url) ? [] : [`${wholeOnly}，实际为「${url}」`]),
  footnoteDefinition: () => ['正文里不用脚注，请写进正文'],
  table: ({ align }) =>
    align?.some((side) => side !== null) === true ? ['表格不写对齐，分隔行写作 | --- | --- |'] : [],
  heading: ({ depth = 0 }) => (depth === 2 || depth === 3 ? [] : ['小标题只用 ## 和 ###']),
};

function elementFaults(node: Node): readonly string[] {
  const name = node.name ?? '';
  if (!/^[A-Z]/.test(name)) return [`正文里不用 HTML 的 <${name}>；加粗写 **文字**，其余删去`];
  return attributeFaults(node);
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const textOf = (node: Node): string =>
  [...walk(node)].map(({ type, value }) => (type === 'text' && typeof value === 'string' ? value : '')).join('');

/** What is wrong with the markup of a measure or a guide that compiles, each with its line. */
export function markupFaults(source: string, file: string): readonly Problem[] {
  const tree = mdxToMdast(source) as Node;
  const seen = [...walk(tree)];
  // A level of headings is left out where ### stands before any ##.
  const first = seen.find(({ type }) => type === 'heading');
  const skipped = first?.depth === 3 ? [{ node: first, message: '第一个小标题用 ##，它下面的才用 ###' }] : [];
  const written = seen.filter(({ type, depth }) => type === 'heading' && depth === 2);
  const sections = file.startsWith('content/measures/') ? sectionsFault(written.map(textOf)) : null;
  const odd = written.find((node, index) => textOf(node) !== writtenSections[index]?.heading) ?? written.at(-1) ?? tree;
  const shown = sections === null ? [] : [{ node: odd, message: sections }];
  const found = seen.flatMap((node) => (refused[node.type]?.(node) ?? []).map((message) => ({ node, message })));
  return [...skipped, ...shown, ...found].map(({ node, message }) => ({
    file,
    line: node.position?.start.line ?? null,
    column: null,
    message,
    severity: 'error',
  }));
}
