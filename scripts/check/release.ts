import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

const commentOf = (text: string | null | undefined): string => (text ?? '').replace(/\s*\n\s*/g, '').trim();

/** Lists what content/site.yaml still leaves empty, each with the words that its author wrote above it. `text` is the file, `file` its name. */
export function emptySettings(text: string, file: string): readonly string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const found: string[] = [];
  const visit = (node: unknown, path: readonly string[], above: string): void => {
    if (!isMap(node)) return;
    // The comment above the first item belongs to the map.
    node.items.forEach((item, index) => {
      if (!isScalar(item.key)) return;
      const names = [...path, String(item.key.value)];
      const about = commentOf(item.key.commentBefore ?? (index === 0 ? (node.commentBefore ?? above) : ''));
      const line = lines.linePos(item.key.range?.[0] ?? 0).line;
      if (isScalar(item.value) && item.value.value === '')
        found.push(`${file}:${line} [${names.join('.')}] 还空着。${about}`);
      else visit(item.value, names, about);
    });
  };
  visit(document.contents, [], '');
  return found;
}
