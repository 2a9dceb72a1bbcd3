import { mdxToMdast } from 'satteri';
import type { Problem } from '../../../src/data/problem.ts';
import { privacyRefusal } from '../../../src/data/guard.ts';
import { proseTags } from '../../../src/policy/tags.ts';
import { sectionsFault, writtenSections } from '../../../src/policy/measure-sections.ts';

/** What is read of a node of satteri's tree. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly align?: readonly unknown[] | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** An address that means the same on every page and below every base path. */
const isWhole = (url: string): boolean =>
  /^(?:https?:\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][!-~]*)?|mailto:[^\s@]+@[\w-]+(?:\.[\w-]+)+|tel:\+?\d[\d-]+)$/i.test(
    url,
  );

const wholeOnly =
  '链接只能写完整的网址，如 https://www.example.gov.cn/，后面紧接中文时写 [文字](网址)；站内的条款和图写 <Ref to="编号">文字</Ref>';

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
  [new RegExp(`《/?(?:${Object.keys(proseTags).join('|')})》`), '标签的尖括号要用半角的 < 和 >'],
  [/\*\*|＊＊/, '加粗没有生效：星号用半角，把两头的标点移到 ** 外面'],
  [/｜/, '表格没有生效：竖线用半角的 |，上下空一行，第二行写 | --- | --- |'],
  [/[[［][^\]］\n]*[\]］]\s*(?:[[［]|[(（]\s*(?:https?:|\/|$))/, '链接没有生效：写作 [文字](网址)，括号用半角'],
  [/[０-９]/, '数字用半角的 0 至 9'],
  [/\n/, '一段写在一行里：换行在网页上是一个空格'],
];

/** The same at the beginning of a paragraph. */
const startFaults: readonly (readonly [RegExp, string])[] = [
  [/^[#＃]/, '小标题没有生效：写作 ## 或 ###，用半角，后面空一格'],
  [/^(?:-[^\d\s]|[－•·])/, '列表没有生效：每条前面写半角的「-」，后面空一格'],
  [/^\|/, '表格没有生效：上下空一行，第二行写 | --- | --- |'],
  [/^[\u3000\u00a0]/, '段首不用空格，请删去'],
];

const firstOf = (faults: typeof textFaults, text: string): readonly string[] =>
  faults.flatMap(([pattern, message]) => (pattern.test(text) ? [message] : [])).slice(0, 1);

function wordsFaults({ value }: Node): readonly string[] {
  const text = String(value);
  return [...firstOf(textFaults, text), ...[privacyRefusal(text)].filter((message) => message !== null)];
}

/** Tags that hold more than a line. */
const blocks: ReadonlySet<string> = new Set(['Example', 'Figure']);

/** What leads somewhere: none of it may stand in another. */
const isLink = ({ type, name }: Node): boolean =>
  type === 'link' || ['Ask', 'Hotline', 'Num', 'Ref', 'Rule', 'Term'].includes(name ?? '');

/** Links in links, which no browser can follow. */
const nested = (nodes: readonly Node[]): readonly Node[] =>
  nodes.filter(isLink).flatMap(({ children = [] }) => children.flatMap((child) => [...walk(child)]).filter(isLink));

/** What authors cannot write though it is MDX: what runs as a program, HTML, pictures and links that would not hold on the finished page. */
const refused: Readonly<Record<string, (node: Node) => readonly string[]>> = {
  mdxjsEsm: () => ['以 import 或 export 开头的行会当作程序，请换个开头'],
  mdxFlowExpression: ({ value }) => (isComment(value) ? [] : ['花括号会当作程序；正文里的花括号写 \\{ 和 \\}']),
  mdxTextExpression: ({ value }) => (isComment(value) ? [] : ['花括号会当作程序；正文里的花括号写 \\{ 和 \\}']),
  mdxJsxFlowElement: (node) => elementFaults(node),
  mdxJsxTextElement: (node) =>
    blocks.has(node.name ?? '') ? [`<${String(node.name)}> 要单独成一段，上下空一行`] : elementFaults(node),
  text: wordsFaults,
  paragraph: ({ children: [first] = [] }) => (first?.type === 'text' ? firstOf(startFaults, String(first.value)) : []),
  break: () => ['行尾的空格或 \\ 会变成换行，请删去；另起一段就空一行'],
  code: () => ['``` 之间的字会变成程序的样子，请删去 ```'],
  emphasis: () => ['中文不用斜体；要强调写 **文字**，星号本身写 \\*'],
  blockquote: () => ['行首的 > 会变成引文的样子；引原文写 <Quote>…</Quote>'],
  listItem: ({ checked }) => (checked == null ? [] : ['[ ] 会变成打勾的格子，请删去']),
  delete: () => ['波浪号之间的字会被划去；起止写“至”或“—”'],
  image: () => ['正文里不能放图片；图写 <Figure id="编号" />'],
  imageReference: () => ['正文里不能放图片；图写 <Figure id="编号" />'],
  link: (node) => [
    ...(isWhole(node.url ?? '') ? [] : [`${wholeOnly}，实际为「${node.url ?? ''}」`]),
    ...(textOf(node) === '' ? ['链接要有文字，写作 [文字](网址)'] : []),
  ],
  definition: ({ url = '' }) => (isWhole(url) ? [] : [`${wholeOnly}，实际为「${url}」`]),
  footnoteDefinition: () => ['正文里不用脚注，请写进正文'],
  table: ({ align }) =>
    align?.some((side) => side !== null) === true ? ['表格不写对齐，分隔行写作 | --- | --- |'] : [],
  heading: (node) => {
    if (node.depth !== 2 && node.depth !== 3) return ['小标题只用 ## 和 ###'];
    return node.children?.length === 0 ? ['小标题没有字，请补上或删去'] : [];
  },
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
  const linked = nested(seen).map((node) => ({ node, message: '链接里不能再有链接' }));
  const found = seen.flatMap((node) => (refused[node.type]?.(node) ?? []).map((message) => ({ node, message })));
  return [...skipped, ...shown, ...linked, ...found].map(({ node, message }) => ({
    file,
    line: node.position?.start.line ?? null,
    column: null,
    message,
    severity: 'error',
  }));
}
