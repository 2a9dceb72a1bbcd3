import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineerRow } from '../data/registry.ts';
import type { Built } from '../data/releases.ts';
import { catalogueOf } from '../figures/catalogue.ts';
import { builtOf, engineer } from '../figures/testing.ts';
import type { Status } from '../kit/datum.ts';
import { verifier } from '../verify/answer.ts';
import { readNumbers } from '../verify/read-numbers.ts';
import { readSentences } from '../verify/sentences.ts';
import { pinnedPath } from './citation/figure-works.ts';
import { plainCitation } from './citation/pieces.ts';
import { numberSentence } from './citation/sentence.ts';
import { numbersFile } from './numbers-file.ts';
import { sentencesFile } from './sentences-file.ts';

const first = {
  date: '2023-03-01',
  rows: [engineer(2022, '全市', '初阶', 90, 'provisional'), engineer(2022, '丙县', '高阶', 4)],
};
const second = { date: '2024-03-01', rows: [engineer(2022, '全市', '初阶', 95), engineer(2023, '全市', '初阶', 120)] };
const cell = 'engineers/2022/全市/初阶';

function withReason(built: Built): Built {
  const { engineers } = built.datasets;
  const from = { release: '2023-03-01', text: '90（初步）' };
  const to = { release: '2024-03-01', text: '95' };
  const revisions = [{ dataset: 'engineers' as const, cell, from, to, kind: '修订' as const, reason: '补报' }];
  return { ...built, datasets: { ...built.datasets, engineers: { ...engineers, revisions } } };
}

const fileOf = (built: Built) => numbersFile(built, catalogueOf(built));

describe('numbersFile(built, catalogue)', () => {
  const { numbers, figures, areas } = readNumbers(fileOf(withReason(builtOf([first, second]))));
  const at = (address: string) => numbers.find((number) => number.address === address);
  it('keeps one state for each change, with the reason', () => {
    expect(at(cell)).toMatchObject({
      unit: '人',
      demo: false,
      states: [
        { date: '2023-03-01', value: 90, status: 'provisional' },
        { date: '2024-03-01', value: 95, status: 'final' },
      ],
      changes: [{ date: '2024-03-01', kind: '修订', reason: '补报' }],
    });
  });
  it('says when a row is no longer listed', () => {
    expect(at('engineers/2022/丙县/高阶')?.states).toEqual([
      { date: '2023-03-01', value: 4, status: 'final' },
      { date: '2024-03-01', value: null, status: 'removed' },
    ]);
  });
  it('holds targets and reckoned numbers', () => {
    expect(at('targets/初阶')).toMatchObject({ unit: '名', states: [{ value: 100 }] });
    expect(at('engineers/累计/2023/全市/初阶')?.states.map(({ value }) => value)).toEqual([null, 215]);
  });
  it('knows which figure shows a number, and its releases', () => {
    expect(at(cell)?.figures.map(({ id }) => id)).toContain('engineers-by-year');
    expect(figures.find(({ id }) => id === 'engineers-by-year')?.dates).toEqual(['2023-03-01', '2024-03-01']);
  });
  it('lists the other names of areas', () => {
    expect(areas).toContainEqual(['丙县', '丙']);
  });
});

const statuses = fc.constantFrom<Status>('final', 'provisional', 'missing', 'withheld');
const cellOf = (year: number, area: string, tier: string) =>
  fc
    .tuple(fc.integer({ min: 0, max: 12 }), statuses)
    .map(([value, status]): EngineerRow =>
      engineer(year, area, tier, status === 'final' || status === 'provisional' ? value * 97 : null, status),
    );
const places = [2022, 2023].flatMap((year) =>
  ['全市', '甲区', '乙区', '丙县'].flatMap((area) => ['初阶', '高阶'].map((tier) => cellOf(year, area, tier))),
);
const releases = fc
  .array(fc.tuple(...places), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((rows, index) => ({ date: `202${String(3 + index)}-03-01`, rows })));

const said = (address: string): string =>
  address
    .split('/')
    .slice(1)
    .map((part) => (/^\d{4}$/.test(part) ? `${part}年` : part))
    .join('');

describe('every published number, cited with its pinned link, is found', () => {
  it.each([true, false])('with its address behind the link: %s', { timeout: 30_000 }, (addressed) => {
    fc.assert(
      fc.property(releases, (given) => {
        const built = builtOf(given);
        const catalogue = catalogueOf(built);
        const [area] = catalogue.areas;
        const versions = [...catalogue.versions, ...(area?.figures ?? []).flatMap((figure) => figure.versions)];
        const verify = verifier(readNumbers(numbersFile(built, catalogue)), readSentences(sentencesFile(catalogue)));
        for (const version of versions) {
          const last = versions.filter(({ definition }) => definition === version.definition).at(-1);
          for (const datum of version.figure.table.rows.flatMap(({ cells }) => cells)) {
            if (typeof datum === 'string' || datum.value === null) continue;
            const today = last?.figure.table.rows
              .flatMap(({ cells }) => cells)
              .find((one) => typeof one !== 'string' && one.ref === datum.ref);
            const url = `https://a.example${pinnedPath(version)}${addressed ? `#${encodeURI(datum.ref)}` : ''}`;
            const sentence = plainCitation(
              numberSentence({
                what: said(datum.ref),
                value: datum.value,
                unit: '人',
                provisional: datum.status === 'provisional',
                asOf: null,
                publisher: '测试局',
                title: '测试表',
                version: version.date,
                url,
              }),
            );
            const { links, isRead, numbers } = verify(sentence);
            expect(links.map(({ hasRelease }) => hasRelease)).toEqual([true]);
            expect(isRead, sentence).toBe(false);
            const [answer, ...more] = numbers;
            expect(more, sentence).toEqual([]);
            const fate = (addressed ? answer?.linked : answer?.places)?.find(
              ({ number }) => number.address === datum.ref,
            );
            expect(fate?.number.address, sentence).toBe(datum.ref);
            expect(fate?.said.value, sentence).toBe(datum.value);
            if (today !== undefined && typeof today !== 'string')
              expect([fate?.now.value, fate?.kind === 'changed'], sentence).toEqual([
                today.value,
                today.value !== datum.value,
              ]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
