import { mdxToJs } from 'satteri';

/** The first thing that is wrong with how an MDX text is written. */
export interface SyntaxFault {
  /** From 1; null where the compiler does not say. */
  readonly line: number | null;
  readonly message: string;
}

/** What the compiler says in English, in an author's words. */
const translations: readonly (readonly [RegExp, string])[] = [
  [
    /^Unexpected closing tag `<\/(\w+)>`, expected corresponding closing tag for `<(\w+)>` \((\d+):.*/,
    '结束标签 </$1> 与第 $3 行的 <$2> 对不上，应写 </$2>',
  ],
  [/^Unexpected closing tag `<\/(\w+)>`.*/, '结束标签 </$1> 前面没有 <$1>，请补上或删去'],
  [/^Expected a closing tag for `<(\w+)>`.*/, '<$1> 没有结束标签，请补上 </$1>'],
  [/^Expected the closing tag `<\/(\w+)>`.*/, '<$1> 跨了段落：<$1> 和 </$1> 各自单独成行，上下空一行'],
  [/^Unexpected character `!`.*/, '注释写作 {/* 注释 */}，不用 <!-- -->'],
  [
    /^Unexpected character .*after `<`.*/,
    '标签写法有误：写作 <名称 属性="值">，引号用英文的，标签要写完；网址写作 [文字](网址)，正文里的小于号写 &lt;',
  ],
  [/^Unexpected end of file in expression.*/, '花括号 { 没有配对的 }；正文里的花括号写 \\{'],
  [/^Could not parse expression.*/, '花括号里不是能算的内容；正文里的花括号写 \\{'],
  [/^Could not parse esm.*/, '以 import 或 export 开头的行会当作程序，请换个开头'],
];

function translated(said: string): string {
  for (const [pattern, words] of translations) if (pattern.test(said)) return said.replace(pattern, words);
  return `MDX 写法有误，编译器的说法：${said}`;
}

/** Compiles an MDX text as the pages will be; null when it compiles. */
export function syntaxFault(text: string): SyntaxFault | null {
  try {
    mdxToJs(text);
    return null;
  } catch (error) {
    const [, line, said = ''] =
      /^(?:(\d+):\d+(?:-\d+:\d+)?: )?([^]*)$/.exec(error instanceof Error ? error.message : String(error)) ?? [];
    const plain = said.replace(/ \(mdx[\w-]*:[\w-]+\)$/, '');
    return { line: line === undefined ? null : Number(line), message: translated(plain) };
  }
}
