import { brokenUtf8Line, decodeAs, detectEncoding, encodingNames, type Encoding } from '../../src/data/encoding.ts';
import type { Delimiter } from '../../src/data/import/delimiter.ts';
import { textSheet, type Sheet } from '../../src/data/import/sheet.ts';
import { problemList, type Problem } from '../../src/data/problem.ts';

/** An office file as sheets, and how it was written. */
export interface Office {
  readonly sheets: readonly Sheet[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Names of the line ends found, as CRLF or LF. */
  readonly lineEnds: readonly string[];
}

const lineEndsOf = (text: string): readonly string[] =>
  [
    ['CRLF', /\r\n/],
    ['LF', /(?<!\r)\n/],
    ['CR', /\r(?!\n)/],
  ].flatMap(([name, pattern]) => ((pattern as RegExp).test(text) ? [name as string] : []));

/** Reads the bytes of an office file; null when they cannot be read, with what to do about it. */
export function readOfficeFile(
  bytes: Uint8Array,
  file: string,
): { readonly office: Office | null; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const encoding = detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text !== undefined) {
    const { sheet, delimiter } = textSheet(text, file);
    return { office: { sheets: [sheet], encoding, delimiter, lineEnds: lineEndsOf(text) }, problems };
  }
  const advice =
    encoding === 'workbook' ? '请在 Excel 中另存为“CSV UTF-8”' : '请在 Excel 中打开核对，再另存为“CSV UTF-8”';
  const line = encoding === 'broken-utf-8' ? brokenUtf8Line(bytes) : null;
  report(line, null, `${encodingNames[encoding]}，读不出来；${advice}`);
  return { office: null, problems };
}
