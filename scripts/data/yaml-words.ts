import type { YAMLError } from 'yaml';

type Code = YAMLError['code'];

const indent = '缩进和同一级的字段不一样；同一级要用同样多的半角空格';
const nested = '这一行读成了字段套字段；请核对上下行的缩进，文字里有半角冒号的整句加英文引号';
const words: Readonly<Partial<Record<Code, string>>> = {
  ALIAS_PROPS: '文字以「*」开头，YAML 另有意思；请给整句加上英文引号',
  BAD_ALIAS: '文字以「*」或「&」开头，YAML 另有意思；请给整句加上英文引号',
  BAD_DIRECTIVE: '文字以「%」开头，YAML 另有意思；请给整句加上英文引号',
  BAD_DQ_ESCAPE: '英文双引号里的「\\」另有意思；请改用英文单引号',
  BAD_INDENT: indent,
  BAD_SCALAR_START: '文字以 YAML 专用的符号开头；请给整句加上英文引号',
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: '花括号或方括号没有配对；请补上后一半',
  MISSING_CHAR: '少了冒号、横线或后一个引号；请核对这一行和它的上一行',
  MULTILINE_IMPLICIT_KEY: '这一行少了冒号，或冒号后面少了空格；字段写作「名称: 内容」',
  MULTIPLE_DOCS: '「---」把文件分成了两半；请删去这一行',
  NON_STRING_KEY: '字段的名称应为文字',
  TAB_AS_INDENT: '行首有制表符（Tab）；YAML 只能用空格缩进，请改成空格',
  TAG_RESOLVE_FAILED: '文字以「!」开头，YAML 另有意思；请给整句加上英文引号',
  UNEXPECTED_TOKEN: '这里有多余的字符；请核对引号和括号是否成对，整句可以加英文引号',
  BAD_COLLECTION_TYPE: '列表和字段混在一起；请核对缩进和行首的「-」',
};

/** What a syntax error means, in Chinese; `text` is the line where the parser stumbled. */
export function yamlWords({ code, message }: Pick<YAMLError, 'code' | 'message'>, text: string): string {
  const said = (message.startsWith('Flow') ? words.BLOCK_IN_FLOW : words[code]) ?? '请核对缩进、冒号和引号';
  return `YAML 写法有误：${said}${text.trim() === '' ? '' : `；这一行是「${text.trim()}」`}`;
}
