import { toMarkdown, type Options } from 'mdast-util-to-markdown';

type Root = Parameters<typeof toMarkdown>[0];

/** What stands in a line. */
export type Phrasing =
  | { readonly type: 'text' | 'inlineCode'; readonly value: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Phrasing[] };

interface Cell {
  readonly type: 'tableCell';
  readonly children: readonly Phrasing[];
}

/** What stands in lines of its own. Lists and quotes hold blocks. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Phrasing[] }
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly Phrasing[] }
  | { readonly type: 'blockquote' | 'listItem'; readonly children: readonly Block[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly spread: false; readonly children: readonly Block[] }
  | { readonly type: 'code'; readonly value: string }
  | {
      readonly type: 'table';
      readonly children: readonly { readonly type: 'tableRow'; readonly children: readonly Cell[] }[];
    };

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;
type Table = Extract<Block, { readonly type: 'table' }>;

/** A table as GitHub writes it: the first row is the head. */
const table: Handle = (node: Table, _parent, state, info) => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const leaveCell = state.enter('tableCell' as never);
  const leave = state.enter('phrasing');
  const rows = node.children.map(({ children }) =>
    children.map((cell) => state.containerPhrasing(cell as never, { ...info, before: '|', after: '|' })),
  );
  leave();
  leaveCell();
  const [head = [], ...others] = rows;
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
};

const tables: Options = {
  unsafe: ['|', '\n'].map((character) => ({ character, inConstruct: 'tableCell' as never })),
  handlers: { table },
};

/** The blocks as Markdown (CommonMark, with tables as GitHub writes them). */
export const markdownOf = (blocks: readonly Block[]): string =>
  toMarkdown({ type: 'root', children: blocks } as unknown as Root, { bullet: '-', extensions: [tables] });
