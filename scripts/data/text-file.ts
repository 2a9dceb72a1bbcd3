import { brokenUtf8Line, decodeAs, detectEncoding, encodingNames } from '../../src/data/encoding.ts';
import { unreadable } from '../../src/data/guard.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';

/** The text of a file, and what is wrong with how it was saved. */
export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Bytes of a file that people write as text, without its BOM; what is no UTF-8, or holds what nobody sees, is a problem that says how to save it. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const { problems, report } = problemList(file);
  const encoding = detectEncoding(bytes);
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom') {
    report(
      encoding === 'broken-utf-8' ? brokenUtf8Line(bytes) : null,
      null,
      `文件编码应为 UTF-8，实际像是 ${encodingNames[encoding]}；请用记事本打开，“另存为”时在“编码”里选 UTF-8（内容不用改）`,
    );
    return { text: '', problems };
  }
  const text = decodeAs(bytes, encoding) ?? '';
  for (const [index, line] of text.split('\n').entries()) {
    const found = unreadable.exec(line.replace(/[\t\r]/g, ''))?.[0];
    if (found === '\uFFFD') report(index + 1, null, '有认不出的字（�），多半是转换编码时丢的；请改回原来的字');
    else if (found !== undefined) report(index + 1, null, `有看不见的字符（${codeOf(found)}）；请删去`);
  }
  return { text, problems };
}
