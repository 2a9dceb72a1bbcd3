import { diskFailure, packageFailure } from '../lib/stop.ts';

/** What authors may read of a schema's English words. */
const translations: readonly (readonly [RegExp, string])[] = [
  [/^Required$/, '必须填写'],
  [/^Unrecognized keys?: (.*)$/, '没有这一项：$1，请核对拼写'],
  [/^Expected type `?"?(\w+)"?`?, received `?"?(\w+)"?`?$/, '类型不对：应为 $1，实际为 $2'],
  [/^Invalid option: expected one of (.*)$/, '应为其中之一：$1'],
];

const translate = (text: string): string =>
  translations.reduce((result, [pattern, words]) => result.replace(pattern, words), text);

/** `summary**: **summary: Required` as Astro prints it without colours: field and message. */
function schemaProblem(line: string): string | null {
  const match = /^ {2}([^:]*): ?(.*)$/.exec(line.replaceAll('**', ''));
  if (!match) return null;
  const [, field = '', message = ''] = match;
  return field === '' ? translate(message) : `[${field}] ${translate(message.replace(`${field}: `, ''))}`;
}

const isNoise = (line: string): boolean =>
  /^\d\d:\d\d:\d\d |^\s*at |^\s*├─|^\s*└─/.test(line) || /^\[\w+Error\]/.test(line) || line.trim() === '';

/** The lines that state the error, between the log before it and the advice for programmers after it. */
function statement(output: string): readonly string[] {
  const lines = output.split('\n');
  const end = lines.findIndex((line) => /^\s+(Hint|Location|Stack trace|Error reference):$/.test(line));
  return (end === -1 ? lines : lines.slice(0, end)).filter((line) => !isNoise(line));
}

/** The text that a page is made of, `content/plan.mdx` for `/plan/`; else the page itself. */
function sourceOf(path: string, texts: readonly string[]): string {
  const text = texts.find((file) => path.endsWith(file.replace(/^content(.*)\.mdx$/, '$1/')));
  return text ?? `页面 ${path}`;
}

/**
 * Says in an author's words what Astro's output says in a programmer's: `content/x.mdx:3:1 [field] what is wrong`, one problem a line.
 * `root` ends with a slash; `texts` are the files that authors write.
 */
export function describePageFailure(output: string, root: string, texts: readonly string[]): string {
  const disk = diskFailure(output);
  if (disk !== null) return disk;
  const broken = packageFailure(output);
  if (broken !== null) return broken;
  const rendering = /Caught error rendering (\S+): (?:\w*Error: )?(.+)/.exec(output);
  if (rendering) return `${sourceOf(rendering[1] ?? '', texts)} ${rendering[2] ?? ''}`;
  // An author's fault that a module of the pages found: Astro names its own file for it.
  const authored = /(?:^|\s)((?:content|data)\/\S+ [^\n]*\p{Script=Han}[^\n]*)/u.exec(
    statement(output).join('\n'),
  )?.[1];
  const location = /Location:\s+(\S.*?)((?::\d+:\d+)?)$/m.exec(output);
  const lines = statement(output);
  if (authored !== undefined && location?.[1]?.includes('node_modules') === true) return authored;
  if (!location || location[1]?.includes('node_modules') === true) return lines.join('\n') || output.trim();
  const file = (location[1] ?? '').replace(root, '') + (location[2] ?? '').replace(':0:0', '');
  const isSchema = output.includes('InvalidContentEntry');
  const problems = isSchema ? lines.flatMap((line) => schemaProblem(line) ?? []) : [`语法有误：${lines.join(' ')}`];
  return problems.map((problem) => `${file} ${problem}`).join('\n');
}
