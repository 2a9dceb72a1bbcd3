import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { pinnedPath } from '../../src/outputs/citation/figure-works.ts';
import { plainCitation } from '../../src/outputs/citation/pieces.ts';
import { newsSentence, numberSentence } from '../../src/outputs/citation/sentence.ts';
import { numbersFile } from '../../src/outputs/numbers-file.ts';
import { verifier } from '../../src/verify/answer.ts';
import { readNumbers } from '../../src/verify/file.ts';
import { readData } from '../data.ts';
import { inProject } from '../lib/folders.ts';

const { built } = readData(inProject('.'));
if (built === null) throw new Error('the data of this project has errors');
const catalogue = catalogueOf(built);
const file = numbersFile(built, catalogue);
const published = readNumbers(file);
const verify = verifier(published);
const { versions } = catalogue;

describe('/verify/ knows every number of this project', () => {
  it('from a file of at most 15 KB', () => {
    expect(brotliCompressSync(JSON.stringify(file)).length).toBeLessThanOrEqual(15 * 1024);
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
          expect([answer?.by, answer?.fates[0]?.number.address], sentence).toEqual(['address', datum.ref]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('says of each number of a headline what became of it, and of no number that it is another one', () => {
    for (const version of versions) {
      const { figure, date } = version;
      const url = `https://a.example${pinnedPath(version)}`;
      const news = {
        headline: figure.headline,
        asOf: null,
        publisher: '某某局',
        title: version.definition.name,
        version: date,
        url,
      };
      const shown = figure.table.rows.flatMap(({ cells }) =>
        cells.map((cell) => (typeof cell === 'string' ? cell : cell.ref)),
      );
      for (const { outcome, fates, mention } of verify(plainCitation(newsSentence(news))).numbers) {
        if (outcome !== 'found') continue;
        expect(shown, `${figure.headline} ${mention.text}`).toContain(fates[0]?.number.address);
      }
    }
  });
});
