/** What an editor got wrong on one line of a YAML file, in Chinese. */
export interface Slip {
  readonly line: number;
  readonly message: string;
}

/** A line of the file that is neither empty, a comment, nor inside a block of text. */
export interface YamlLine {
  readonly line: number;
  /** The white space it begins with. */
  readonly indent: string;
  /** `- ` and what follows it up to the key, where it begins a list item. */
  readonly dash: string;
  /** The rest. */
  readonly text: string;
}

const blockHead = /(?:^|[:\-]\s+)[|>][+-]?\d?\s*(?:#.*)?$/;

/** The lines that say something, without the texts of `|` and `>`. */
export function yamlLines(text: string): readonly YamlLine[] {
  const lines: YamlLine[] = [];
  let block: number | null = null;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const [, indent = '', dash = '', rest = ''] = /^(\s*)((?:-\s+)*)(.*?)\s*$/u.exec(raw) ?? [];
    if (rest === '' && dash === '') continue;
    if (block !== null && indent.length > block) continue;
    block = blockHead.test(rest) ? indent.length : null;
    if (!rest.startsWith('#')) lines.push({ line: index + 1, indent, dash, text: rest });
  }
  return lines;
}

interface Rule {
  /** True when the file may read as YAML all the same, and mean something else. */
  readonly isQuiet?: true;
  readonly find: (line: YamlLine, keys: ReadonlySet<string>) => string | null;
}

const name = String.raw`[A-Za-z]\w*|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`;
const quotes = '\'"‘’“”＂＇';
const beforeColon = new RegExp(`^([${quotes}]?)(${name})([${quotes}]?)\\s*([:：])`, 'u');

const keyOf = ({ text }: YamlLine): string => beforeColon.exec(text)?.[2] ?? '';

/** A list item that begins with a word and a colon is a text, unless the word is a field: `- PDF：见附件`. */
const mayBeField = ({ dash }: YamlLine, key: string, keys: ReadonlySet<string>): boolean =>
  dash === '' || keys.has(key);

/** What stands behind the key or the dash. */
function valueOf({ text, dash }: YamlLine): string {
  const found = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s'"#[{][^:]*?):\s+(.*)$/u.exec(text);
  if (found !== null) return found[1] ?? '';
  return dash === '' ? '' : text;
}

/** The rest of a line behind a quoted text; null when the quote is not closed on it. */
function behindQuote(value: string): string | null {
  const found = /^'(?:[^']|'')*'(.*)$|^"(?:[^"\\]|\\.)*"(.*)$/u.exec(value);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}

const starts: Readonly<Record<string, string>> = { '@': '@', '`': '`', '%': '%', '&': '&', '*': '*', '!': '!' };

const rules: readonly Rule[] = [
  { find: ({ indent }) => (indent.includes('\t') ? '行首有制表符（Tab）；YAML 只能用空格缩进，请改成空格' : null) },
  {
    isQuiet: true,
    find: ({ indent }) => (/[^ \t]/u.test(indent) ? '行首有全角空格或别的看不见的空格；请改成半角空格' : null),
  },
  {
    isQuiet: true,
    find: (line, keys) =>
      beforeColon.exec(line.text)?.[4] === '：' && mayBeField(line, keyOf(line), keys)
        ? `「${keyOf(line)}」后面是全角冒号；请改成半角冒号加一个空格，写作「${keyOf(line)}: 」`
        : null,
  },
  {
    isQuiet: true,
    find: (line) => {
      const [, open = '', key = '', close = ''] = beforeColon.exec(line.text) ?? [];
      if (/[‘’“”＂＇]/u.test(open + close))
        return `「${open}${key}${close}」用了中文引号；请改成英文引号，写作 '${key}'`;
      return open === close || key === '' ? null : `「${key}」的引号不成对；请写作 '${key}'`;
    },
  },
  {
    isQuiet: true,
    find: (line, keys) => {
      const [, key = '', after = ''] =
        /^['"]?([A-Za-z]\w*|\d{4}-\d\d-\d\d)['"]?:(\S|\u3000|\u00a0)/u.exec(line.text) ?? [];
      if (key === '' || after === '/' || !mayBeField(line, key, keys)) return null;
      return `「${key}:」后面要有一个半角空格`;
    },
  },
  {
    isQuiet: true,
    find: ({ text }, keys) => {
      const [, , key = ''] = /^(['"]?)([A-Za-z]\w*|\d{4}-\d\d-\d\d)\1(?:\s|$)/u.exec(text) ?? [];
      return keys.has(/^\d/.test(key) ? 'date' : key) ? `「${key}」后面少了冒号；请写作「${key}: 」` : null;
    },
  },
  {
    isQuiet: true,
    find: ({ text, dash }) => {
      if (dash !== '') return null;
      if (/^-[^\s-]/u.test(text)) return '「-」后面要有一个半角空格';
      return /^[－–—•·]/u.test(text) ? `「${text.slice(0, 1)}」不是列表的记号；请改成半角「-」加一个空格` : null;
    },
  },
  {
    find: (line) => {
      const value = valueOf(line);
      if (!/^['"]/u.test(value)) return null;
      const rest = behindQuote(value);
      const quote = value.slice(0, 1);
      if (rest === null) return `少了后一个引号（${quote}）；文字前后的引号要成对`;
      return rest === '' || /^\s*(?:#|,|\}|\])/u.test(rest) || /^\s*:/u.test(rest)
        ? null
        : `引号（${quote}）后面还有文字「${rest.trim()}」；整句放进一对引号，里面的引号用“”`;
    },
  },
  {
    isQuiet: true,
    find: (line) => {
      const start = starts[valueOf(line).slice(0, 1)];
      return start === undefined ? null : `文字以「${start}」开头，YAML 另有意思；请给整句加上英文引号`;
    },
  },
  {
    find: (line) => {
      const value = valueOf(line);
      return /^[^'"[{|>#].*?:(?:\s|$)/u.test(value) && !/\s#.*?:/u.test(value)
        ? '文字里有半角冒号加空格，会被当成字段；请改用全角冒号，或给整句加上英文引号'
        : null;
    },
  },
];

/** What editors get wrong line by line, the first thing of each line. `keys` are the fields that the file may have; `isRead` leaves out what cannot be the matter in a file that reads as YAML. */
export function findSlips(text: string, keys: ReadonlySet<string>, isRead: boolean): readonly Slip[] {
  const tried = rules.filter(({ isQuiet }) => !isRead || isQuiet === true);
  return yamlLines(text).flatMap((line) => {
    for (const { find } of tried) {
      const message = find(line, keys);
      if (message !== null) return [{ line: line.line, message }];
    }
    return [];
  });
}
