import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { figureWorks, pinnedPath } from '../../src/outputs/citation/figure-works.ts';
import { plainCitation } from '../../src/outputs/citation/pieces.ts';
import { newsSentence, numberSentence } from '../../src/outputs/citation/sentence.ts';
import { numbersFile } from '../../src/outputs/numbers-file.ts';
import { sentencesFile } from '../../src/outputs/sentences-file.ts';
import { verifier } from '../../src/verify/answer.ts';
import { readNumbers } from '../../src/verify/read-numbers.ts';
import { readSentences } from '../../src/verify/sentences.ts';
import { readData } from '../data.ts';
import { inProject } from '../lib/folders.ts';

const { built } = readData(inProject('.'));
if (built === null) throw new Error('the data of this project has errors');
const catalogue = catalogueOf(built);
const file = numbersFile(built, catalogue);
const sentences = sentencesFile(catalogue);
const published = readNumbers(file);
const verify = verifier(published, readSentences(sentences));
const { versions } = catalogue;

describe('/verify/ knows every number of this project', () => {
  it('from files of at most 15 KB each', () => {
    for (const each of [file, sentences])
      expect(brotliCompressSync(JSON.stringify(each)).length).toBeLessThanOrEqual(15 * 1024);
  });

  it('finds each number of each pinned page by its address', () => {
    let checked = 0;
    for (const version of versions) {
      for (const { head, cells } of version.figure.table.rows) {
        for (const [index, datum] of cells.entries()) {
          if (typeof datum === 'string' || datum.value === null) continue;
          const column = version.figure.table.columns[index + 1];
          const sentence = plainCitation(
            numberSentence({
              what: `${head}${column?.heading ?? ''}`,
              value: datum.value,
              unit: column?.unit ?? '',
              provisional: datum.status === 'provisional',
              asOf: null,
              publisher: '某某局',
              title: version.definition.name,
              version: version.date,
              url: `https://a.example${pinnedPath(version)}#${encodeURI(datum.ref)}`,
            }),
          );
          const { links, numbers } = verify(sentence);
          expect(links.map(({ link, hasRelease }) => [link.number?.address, hasRelease])).toEqual([[datum.ref, true]]);
          const answer = numbers.find(({ mention }) => mention.value === datum.value);
          expect(answer?.linked[0]?.number.address, sentence).toBe(datum.ref);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('knows each sentence for newspapers letter for letter, and says so of none that is demo data', () => {
    for (const version of versions) {
      const works = figureWorks(version, `https://a.example${pinnedPath(version)}`, '');
      const text = works === null ? version.figure.headline : plainCitation(newsSentence(works.news));
      const { pieces } = verify(text);
      expect(
        pieces.map(({ printed }) => printed?.demo),
        text,
      ).toEqual(pieces.map(() => version.figure.demo));
    }
  });
});
