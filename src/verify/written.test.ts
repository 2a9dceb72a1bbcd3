import { expect, test } from 'vitest';
import { verifier } from './answer.ts';
import { readNumbers } from './read-numbers.ts';
import { sayAnswer } from './say.ts';
import { readSentences } from './sentences.ts';
import { testFile, testSentences } from './testing.ts';

const published = readNumbers(testFile);
const verify = verifier(published, readSentences(testSentences));
const pinned = 'https://a.example/statistics/by-year/2024-03-01/';
const newest = 'https://a.example/statistics/by-year/';
const centres = 'https://a.example/statistics/centres/2025-03-01/';

const texts = [
  '2023年全市初阶工程师21,846人。',
  '2023年全市高阶工程师118人，2022年全市高级类别118人。',
  '2023年甲区初阶工程师980人；甲区（不含开发区）77人。',
  '到2024年全市累计培育初阶工程师44,846人，每年培育高阶工程师1000名以上。',
  '2023年全市初阶工程师近2.2万人，约118人，2.18万人。',
  '2024年全市中心数118个，占12.3%。',
  '有118人、21,847人、980人、118个。',
  '2023年全市高阶工程师119人，甲区初阶工程师981人。2023年全市119家。',
  '2024年全市累计初阶工程师5人。',
  `118人 ${pinned}`,
  `121人、1000名、980人 ${pinned}`,
  `118人 ${pinned}#engineers/2023/全市/高阶工程师`,
  `121人 ${newest}#engineers/2023/全市/高阶工程师`,
  `118个 ${centres}`,
  `约118个 ${centres}#indicators/2024/全市/9号中心数`,
  `23,000人、44,846人 ${pinned}`,
  '2023年全市高阶工程师121人 https://a.example/statistics/by-year/2025-03-01/',
  `${pinned}#engineers/2023/甲区（不含开发区）/初阶工程师`,
  `${pinned}#engineers/2024/全市/初阶工程师`,
  `${pinned}#engineers/1999/全市/初阶工程师，118人`,
  'https://b.example/statistics/by-year/2021-03-01/#engineers/2023/全市/高阶工程师 118人',
  'http://b.example/embed/centres/2025-03-01/',
  '/statistics/by-year/2025-03-01/ /statistics/nobody/',
  'https://a.example/statistics/by-year/2025-03-01/#engineers/2023/甲区/初阶工程师',
  '每年培育高阶工程师1000名以上，类别为高级118人，一百一十八人，两万三千人。',
  '据全市某局，2023年初阶工程师21,846人！甲区呢？980人',
  '2023年全市培育初阶工程师21,846人。',
  '2023年全市培育高阶工程师118人（初步）。“2024年底全市9号中心数118个。”',
  '2023年全市并未培育初阶工程师21,846人。',
  '2024年全市初阶工程师23,000名，比上年增加1,154名，逾2.3万名。',
  '计划要求到2025年培育高阶工程师1000名以上。',
  '2023年高阶工程师1000人，甲区初阶工程师980家。',
  '没有数字。',
];

test('sayAnswer(answer, published, here) says of each text what is on file', async () => {
  const written = texts.map((text) =>
    [
      `> ${text}`,
      ...sayAnswer(verify(text), published, 'a.example').flatMap(({ tone, mark, heading, lines }) => [
        `${tone}　${mark}　${heading}`,
        ...lines.map((line) => `  ${line.text}${line.path === undefined ? '' : ` → ${decodeURI(line.path)}`}`),
      ]),
      '',
    ].join('\n'),
  );
  await expect(written.join('\n')).toMatchFileSnapshot('written/answers.txt');
});
