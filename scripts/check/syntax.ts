/** A node of a script's tree, whatever its kind. */
export type SyntaxNode = Readonly<Record<string, unknown>>;

/** Visits every node of a tree. */
export function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (typeof value === 'object' && value !== null) {
    const node = value as SyntaxNode;
    if (typeof node['type'] === 'string') visit(node);
    for (const each of Object.values(node)) walk(each, visit);
  }
}

/** The text of `'x'` or, as minifiers write it, of a template without anything to fill in. */
export function wordOf(value: unknown): unknown {
  const node = value as { value?: unknown; quasis?: readonly { readonly value: { readonly cooked?: string } }[] };
  return node.value ?? node.quasis?.[0]?.value.cooked;
}
