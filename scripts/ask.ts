/** Asks the built site as its search does, and prints why each page is found: `npm run ask -- 怎样报名`. Needs dist/. */
import { existsSync } from 'node:fs';
import { toQuestion } from '../src/search/asked.ts';
import { describeHit } from '../src/search/results.ts';
import { search } from '../src/search/search.ts';
import { suggestionsFor } from '../src/search/steps/suggested.ts';
import type { StepName } from '../src/search/step.ts';
import { refuseContent } from './check/content.ts';
import { checkTexts } from './check/texts/index.ts';
import { readBuilt } from './data/read-built.ts';
import { inProject, readPublication } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';
import { readFiles, toEngine } from './search/read-files.ts';
import { readWritten } from './search/read-rules.ts';

/** Why a page is listed, for an editor. */
const reasons: Readonly<Record<StepName, string>> = {
  number: '问的是一个数，数在这一页',
  identity: '编号、电话、地址、单位或链接就是这一页',
  title: '标题或关键词就是问的话',
  unique: '问的话只有这里写着',
  suggested: 'content/answers.yaml 写着这样问看这一页',
  area: '这个地区的页面，写着其余的话',
  exact: '照原样写着问的话',
  words: '每个词都写着，在一处',
  synonyms: '每个词或它的同义词都写着，在一处',
  alike: '读音或字形相近',
  close: '写着问话的大半，不算找到',
};

/** How many pages of a step are shown. */
const most = 5;

/** The words of the editors, who may be writing them just now. */
const words = ['content/search.yaml', 'content/answers.yaml'];

await orStop(async () => {
  const query = process.argv.slice(2).join(' ');
  if (query === '') throw new Stop('请写要问的话，如 npm run ask -- 评职称 去哪');
  if (!existsSync(inProject('dist/search/files'))) throw new Stop('还没有 dist/：先运行 npm run build');
  const root = inProject('');
  refuseContent(checkTexts(root, readBuilt(root)).filter(({ file }) => words.includes(file)));
  // Entries are read anew, so that a change is tried without a build.
  const { answers } = readWritten((await readPublication()).base);
  const { index, numbers } = toEngine({ ...readFiles(inProject('dist')), answers });
  const asked = toQuestion(index, query);
  const { tiers, number } = search(index, query, numbers);

  console.log(
    `问：${asked.pieces.map(({ kind, text: piece }) => (kind === 'question' ? `（${piece}）` : piece)).join(' ')}`,
  );
  if (asked.outside.length > 0)
    console.log('问的是 search.yaml 的 outside 里写的事：不找相近的，只推荐 answers.yaml 里写了这个词的问法。');
  if (number) console.log(`答：${number.text}。${number.note}`);
  if (tiers.length === 0) console.log('没有找到。');
  for (const { name: step, words, hits } of tiers) {
    console.log(`${reasons[step]}${words.length > 0 ? `：${words.join('、')}` : ''}（${String(hits.length)}页）`);
    for (const hit of hits.slice(0, most)) {
      const { url, title } = describeHit(index, hit);
      const ways =
        step === 'suggested' ? suggestionsFor(index, asked).filter(({ document }) => document === hit.document) : [];
      const why = ways
        .slice(0, 1)
        .map(
          ({ ways: said, share }) =>
            `　因为“${said.map(({ asked: way }) => way).join('”“')}”，占问话的${String(Math.round(share * 100))}%`,
        );
      console.log(`  ${url}　${title}${why.join('')}`);
    }
  }
});
