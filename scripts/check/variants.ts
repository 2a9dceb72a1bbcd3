import { variants } from '../deploy/compress.ts';

const endings = Object.entries(variants);

/** The file that a compressed variant stands for; undefined for other files. */
export const originalOf = (file: string): string | undefined =>
  endings.some(([ending]) => file.endsWith(ending)) ? file.slice(0, -3) : undefined;

/** What is wrong with a compressed variant: a server sends it instead of the file itself. `read` gives a file's bytes. */
export function variantFault(
  file: string,
  files: ReadonlySet<string>,
  read: (file: string) => Buffer,
): readonly string[] {
  const original = originalOf(file);
  if (original === undefined || !files.has(original)) return ['压缩文件没有对应的原文件，请重新构建'];
  const unpack = endings.find(([ending]) => file.endsWith(ending))?.[1].unpack;
  try {
    if (unpack?.(read(file)).equals(read(original)) === true) return [];
  } catch {
    // Damaged: said below.
  }
  return ['压缩文件与原文件内容不同，请重新构建，整个复制 dist/'];
}
