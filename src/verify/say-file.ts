import { demoLine, type Saying } from './say-fate.ts';

/** The published files of this site by their SHA-256 in hexadecimal; several paths may hold the same bytes. */
export type Sums = ReadonlyMap<string, readonly string[]>;

/** Reads a list as `sha256sum` writes it: `<sum>  <path>` a line, paths below the base. */
export function readSums(text: string): Sums {
  const sums = new Map<string, string[]>();
  for (const [, sum = '', path = ''] of text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm))
    sums.set(sum, [...(sums.get(sum) ?? []), path]);
  return sums;
}

const dateIn = (path: string): string | undefined => /\d{4}-\d{2}-\d{2}/.exec(path)?.[0];

/** The page that offers a file: a pinned figure's, a figure's, a dataset's, or that of the folder. */
const pageOf = (path: string): string => `/${path.slice(0, path.lastIndexOf('/') + 1)}`;

/** Largest file that is read, in bytes: some ten times what this site publishes, and no load for a browser. */
export const mostBytes = 200e6;

/** What is said of a file whose bytes were not read: it is too large to be one of this site's, or a folder, or gone. */
export function unreadSaying(name: string, isLarge: boolean): Saying {
  return isLarge
    ? {
        tone: 'wrong',
        mark: '不是原样',
        heading: `${name} 太大，不是本站的文件`,
        lines: [{ text: '本站的文件都不到 200 MB，所以没有读它。' }],
      }
    : {
        tone: 'open',
        mark: '没有读到',
        heading: `读不了 ${name}`,
        lines: [{ text: '文件夹请打开后选里面的文件；文件可能正被别的软件占用，或者已经移走。' }],
      };
}

/**
 * What is known of a file that somebody got from somewhere: published by this site and unchanged, or not among what is published.
 * `name`: as the person has it; `sum`: SHA-256 of its bytes in hexadecimal.
 */
export function fileSaying(name: string, sum: string, sums: Sums): Saying {
  const paths = sums.get(sum);
  if (paths === undefined)
    return {
      tone: 'wrong',
      mark: '不是原样',
      heading: `本站现在提供的文件里没有与 ${name} 相同的`,
      lines: [
        { text: '可能改动过、用别的软件另存过、经微信等压缩过，也可能不是从本站下载的。' },
        { text: '请从进展数据或数据下载重新取一份；图里的数字可以粘贴到上面核对。', path: '/data/' },
      ],
    };
  const path = paths.find((each) => dateIn(each) !== undefined) ?? paths[0] ?? '';
  const [file, date] = [path.slice(path.lastIndexOf('/') + 1), dateIn(path)];
  const isDemo = paths.some((each) => /(?:^|\/)demo-/.test(each));
  return {
    tone: isDemo ? 'open' : 'good',
    mark: '未改动',
    heading: `这是本站${date === undefined ? '现在提供' : ` ${date} 发布`}的 ${file}，未改动`,
    lines: [
      ...(isDemo ? [demoLine] : []),
      ...paths.map((each) => ({ text: `与本站的 ${each} 逐字节相同。`, path: pageOf(each) })),
      { text: `校验和（SHA-256）：${sum}` },
    ],
  };
}
