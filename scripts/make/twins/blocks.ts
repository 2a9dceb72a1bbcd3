import { inlineOf, saidIn, scopeIn, tidy, type Around } from './inline.ts';
import type { Block, Phrasing } from './markdown.ts';
import { tableBlocks } from './table.ts';
import { demoMark } from './sources.ts';
import { isInvented } from './marks.ts';
import { isRead, isTag, textOf, type Node, type Tag } from './tree.ts';

const blockNames = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Whether an element stands in lines of its own, or holds one that does. */
const isBlock = (node: Node): boolean => isTag(node) && (blockNames.has(node.name) || node.children.some(isBlock));

const paragraph = (children: readonly Phrasing[]): readonly Block[] => {
  const tidied = tidy(children);
  return tidied.length === 0 ? [] : [{ type: 'paragraph', children: tidied }];
};

/** Lines and blocks in their order: what stands between two blocks is a paragraph. */
function flow(nodes: readonly Node[], around: Around): readonly Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const flush = (): void => {
    blocks.push(...paragraph(inlineOf(line, { ...around, context: line.map(textOf).join('') })));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    flush();
    blocks.push(...blocksOf(node as Tag, around));
  }
  flush();
  return blocks;
}

/** The terms of a list with what belongs to each, as items of a list. */
function termItems(list: Tag, around: Around): readonly Block[] {
  const items: { readonly term: Tag; readonly values: Tag[] }[] = [];
  const visit = (tag: Tag): void => {
    for (const each of tag.children.filter(isTag).filter(isRead)) {
      if (each.name === 'dt') items.push({ term: each, values: [] });
      else if (each.name === 'dd') items.at(-1)?.values.push(each);
      else visit(each);
    }
  };
  visit(list);
  const line = (tag: Tag, context: string): readonly Phrasing[] =>
    tidy(inlineOf([tag], { ...around, scope: scopeIn(tag, around.scope), context }));
  return items.map(({ term, values }) => {
    const context = textOf(term) + values.map(textOf).join('');
    const simple = values.filter((value) => !value.children.some(isBlock));
    const told = simple.flatMap((value, index): readonly Phrasing[] => {
      const said = line(value, context);
      const isBare = around.scope.demo && /\d/.test(textOf(value)) && !saidIn(said).includes(demoMark);
      return [
        ...(index > 0 ? [{ type: 'text', value: '；' } as const] : []),
        ...said,
        ...(isBare ? [{ type: 'text', value: demoMark } as const] : []),
      ];
    });
    const head = [...line(term, context), { type: 'text', value: '：' } as const, ...told];
    const rest = values.filter((value) => !simple.includes(value)).flatMap((value) => flow(value.children, around));
    return { type: 'listItem', children: [...paragraph(head), ...rest] };
  });
}

/** An element that stands in lines of its own. */
function blocksOf(tag: Tag, outer: Around): readonly Block[] {
  if (!isRead(tag)) return [];
  const around: Around = { ...outer, scope: scopeIn(tag, outer.scope) };
  const inner = (): readonly Block[] => flow(tag.children, around);
  const own = (): readonly Phrasing[] => tidy(inlineOf([tag], { ...outer, context: textOf(tag) }));
  switch (tag.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ type: 'heading', depth: Number(tag.name[1]), children: own() }];
    case 'ul':
    case 'ol': {
      const items = tag.children.filter(isTag).filter(isRead);
      const children = items.map((item): Block => {
        const found = flow(item.children, { ...around, scope: scopeIn(item, around.scope) });
        return { type: 'listItem', children: found };
      });
      return children.length === 0 ? [] : [{ type: 'list', ordered: tag.name === 'ol', spread: false, children }];
    }
    case 'dl':
      return [{ type: 'list', ordered: false, spread: false, children: termItems(tag, around) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: marked(tag, inner(), around) }];
    case 'pre':
      return [{ type: 'code', value: textOf(tag) }];
    case 'table':
      return tableBlocks(tag, around);
    case 'details':
      return tag.children.filter(isTag).length < 2 ? [] : inner();
    default:
      return marked(tag, inner(), around);
  }
}

/** What is invented and holds no number says so at its end. */
function marked(tag: Tag, blocks: readonly Block[], { sources }: Around): readonly Block[] {
  const keys = tag.attribs['data-claim']?.split(' ') ?? [];
  if (!isInvented(keys, sources) || JSON.stringify(blocks).includes(demoMark)) return blocks;
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  return [...blocks.slice(0, -1), { ...last, children: tidy([...last.children, { type: 'text', value: demoMark }]) }];
}

/** What a part of a page says, block by block. */
export const blocksIn = (tag: Tag, around: Around): readonly Block[] => flow(tag.children, around);
