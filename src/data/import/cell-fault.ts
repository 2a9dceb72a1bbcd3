import { foldWidth } from '../canonical.ts';

const errorValue =
  /#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)|^#[^#\s]{1,8}[!?]$|^#+$|^Err:\d{3}$/i;
const programWord = /^(?:null|\(null\)|<null>|\\n|nan|-?inf(?:inity)?|undefined|none|nil|n\/a|n\.a\.?|true|false)$/i;
const lostText = /\uFFFD|锟斤拷|锟|烫烫|屯屯|(?:[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}){2}/;
const lostSign = /\p{Script=Han}[?□〓]+|[?□〓]+\p{Script=Han}|\?\?/u;

/** What a spreadsheet or a program has left in a cell in place of its content, with what to do; null when nothing of the kind. Addresses of web pages may hold a question mark. */
export function cellFault(text: string, isAddress = false): string | null {
  const plain = foldWidth(text).trim();
  const error = errorValue.exec(plain)?.[0];
  if (error !== undefined)
    return `「${text.trim()}」是表格软件的错误值，不是内容；请在原表里改好公式或列宽再导出，没有内容的留空`;
  if (programWord.test(plain)) return `「${text.trim()}」是程序留下的字样，不是内容；没有内容的请留空`;
  const lost = lostText.exec(text)?.[0] ?? (isAddress ? undefined : lostSign.exec(text)?.[0]);
  if (lost === undefined) return null;
  return `「${text.trim()}」里有丢失的字（${lost}），多半是另存时丢的；请从原表补上再导出，若确是问号请写全角「？」`;
}
