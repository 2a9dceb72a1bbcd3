import { decodeAs, detectEncoding, encodingNames } from '../encoding.ts';
import { problemList } from '../problem.ts';
import { textSheet, type Sheet } from './sheet.ts';

/** The tables of an office file; what cannot be read stands as a problem of a sheet without records. */
export function readSheets(bytes: Uint8Array, name: string): readonly Sheet[] {
  const encoding = detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text !== undefined) return [textSheet(text, name).sheet];
  const { problems, report } = problemList(name);
  report(null, null, `${encodingNames[encoding]}，读不出来；请在 Excel 中打开核对，再另存为“CSV UTF-8”`);
  return [{ name: null, visibility: 'visible', records: [], problems, remarks: [] }];
}
