import { brokenUtf8Line, decodeAs, detectEncoding, encodingNames, type Encoding } from './encoding.ts';
import { problemList, type Problem } from './problem.ts';

/** The command that turns an office file into a release. Dataset and date come from the path where they can. */
export function importCommand(file: string): string {
  const [, dataset = '数据集', date = 'YYYY-MM-DD'] = /([^/]+)\/(\d{4}-\d{2}-\d{2})\.csv$/.exec(file) ?? [];
  return `npm run import -- 文件 --dataset ${dataset} --date ${date}`;
}

function advice(encoding: Encoding, file: string): string {
  if (encoding === 'workbook')
    return `这是 ${encodingNames.workbook}；请在 Excel 中另存为 CSV，再用 ${importCommand(file)} 导入`;
  if (encoding === 'broken-utf-8') return '文件是 UTF-8，但这里有损坏的字节；请从原件重新保存这一行';
  return `文件编码应为 UTF-8，实际像是 ${encodingNames[encoding]}；请把原文件移出 data/，用 ${importCommand(file)} 转换`;
}

/** Text of a release file, which must be UTF-8 with or without BOM; anything else is a problem that names what it looks like. */
export function decodeRelease(
  bytes: Uint8Array,
  file: string,
): { readonly text: string | null; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const encoding = detectEncoding(bytes);
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return { text: decodeAs(bytes, encoding) ?? '', problems };
  report(encoding === 'broken-utf-8' ? brokenUtf8Line(bytes) : null, null, advice(encoding, file));
  return { text: null, problems };
}
