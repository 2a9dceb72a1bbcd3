import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, bibtexText } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { citationFile, fileFormats } from './formats.ts';
import { gbt2015, gbt2025 } from './gbt.ts';
import { plainCitation, type Piece } from './pieces.ts';
import { ris } from './ris.ts';
import { testChart, testDataset } from './testing.ts';
import type { CitedWork } from './work.ts';

const on = (citation: readonly Piece[]) => plainCitation(citation, { day: '2026-08-01' });
const url = testDataset.url;
const undated: CitedWork = { ...testDataset, published: null };

describe('gbt2025(work)', () => {
  it.each([
    [
      'a dataset',
      testDataset,
      `测试市统计局. 测试市工程师人数[DS/OL]. V2024-03-01. 测试市统计局（2024-03-01）[2026-08-01]. ${url}.`,
    ],
    ['a page', testChart, `测试市人社局. 各层级工程师年度人数[EB/OL]. （2024-03-01）[2026-08-01]. ${url}.`],
    [
      'an undated dataset',
      undated,
      `测试市统计局. 测试市工程师人数[DS/OL]. V2024-03-01. 测试市统计局[2026-08-01]. ${url}.`,
    ],
    [
      'a title with a line break',
      { ...testChart, title: '甲\n乙' },
      `测试市人社局. 甲 乙[EB/OL]. （2024-03-01）[2026-08-01]. ${url}.`,
    ],
  ])('%s', (_, work, expected) => {
    expect(on(gbt2025(work))).toBe(expected);
  });
  it('leaves a blank for the access date', () => {
    expect(plainCitation(gbt2025(testDataset))).toContain('[    -  -  ]');
  });
});

describe('gbt2015(work)', () => {
  it.each([
    ['a dataset', testDataset, `测试市统计局. 测试市工程师人数[DS/OL]. (2024-03-01)[2026-08-01]. ${url}.`],
    ['a page', testChart, `测试市人社局. 各层级工程师年度人数[EB/OL]. (2024-03-01)[2026-08-01]. ${url}.`],
    ['an undated dataset', undated, `测试市统计局. 测试市工程师人数[DS/OL]. [2026-08-01]. ${url}.`],
  ])('%s', (_, work, expected) => {
    expect(on(gbt2015(work))).toBe(expected);
  });
});

describe('bibtexText(text)', () => {
  it.each([
    ['工程师“211”计划', '工程师“211”计划'],
    ['a {b} c', 'a \\textbraceleft{}b\\textbraceright{} c'],
    ['}', '\\textbraceright{}'],
    ['50% & #1 $x_y', '50\\% \\& \\#1 \\$x\\_y'],
    ['~^\\', '\\textasciitilde{}\\textasciicircum{}\\textbackslash{}'],
    ['两行\r\n  一行', '两行 一行'],
    ['"quoted"', '"quoted"'],
  ])('%j', (text, expected) => {
    expect(bibtexText(text)).toBe(expected);
  });
  it('never leaves a brace open', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '甲', '\n', '%') }), (text) => {
        let depth = 0;
        for (const sign of bibtexText(text)) {
          if (sign === '{') depth += 1;
          if (sign === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('bibtex(work)', () => {
  it('writes a dataset', () => {
    expect(on(bibtex(testDataset))).toBe(`@dataset{first-by-year-2024-03-01,
  author = {{测试市统计局}},
  title = {{测试市工程师人数}},
  version = {2024-03-01},
  publisher = {{测试市统计局}},
  date = {2024-03-01},
  year = {2024},
  langid = {chinese},
  url = {${url}},
  urldate = {2026-08-01}
}
`);
  });
  it('writes a page as @online and leaves an unknown date out', () => {
    const text = on(bibtex({ ...testChart, published: null }));
    expect(text).toMatch(/^@online\{/);
    expect(text).not.toMatch(/^ {2}(?:date|year) =/m);
  });
});

describe('ris(work)', () => {
  it('writes a dataset', () => {
    expect(on(ris(testDataset)).split('\n')).toEqual([
      'TY  - DATA',
      'AU  - 测试市统计局',
      'TI  - 测试市工程师人数',
      'ET  - 2024-03-01',
      'PB  - 测试市统计局',
      'PY  - 2024',
      'DA  - 2024/03/01',
      'LA  - zh-CN',
      `UR  - ${url}`,
      'Y2  - 2026/08/01',
      'ER  - ',
      '',
    ]);
  });
  it('gives the year alone where no day is known', () => {
    const lines = on(ris({ ...testDataset, published: '2021' })).split('\n');
    expect(lines).toContain('PY  - 2021');
    expect(lines.filter((line) => line.startsWith('DA'))).toEqual([]);
  });
  it('lets no text begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('E', 'R', ' ', '-', '\n', '\r', '\u2028', ',') }), (title) => {
        const lines = on(ris({ ...testDataset, title, author: title })).split(/[\n\r\u2028]/);
        expect(lines).toHaveLength(12);
        expect(lines[1]).not.toContain(',');
      }),
    );
  });
});

/** What Zotero, pandoc and citeproc read: the fields used here, as the CSL-JSON specification defines them. */
const dateSchema = {
  type: 'object',
  required: ['date-parts'],
  additionalProperties: false,
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
    },
  },
};
const text = { type: 'string', minLength: 1 };
const cslSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['id', 'type', 'author', 'title', 'URL'],
    additionalProperties: false,
    properties: {
      id: text,
      type: { enum: ['dataset', 'webpage'] },
      author: {
        type: 'array',
        items: { type: 'object', required: ['literal'], additionalProperties: false, properties: { literal: text } },
      },
      title: text,
      version: text,
      publisher: text,
      language: text,
      URL: text,
      issued: dateSchema,
      accessed: dateSchema,
    },
  },
};

describe('cslJson(work)', () => {
  const validate = new Ajv({ strict: true }).compile(cslSchema);
  const titles = ['工程师', '"引号"', '反\\斜', '两\n行', '{花}'];
  const works = [testDataset, testChart, undated].flatMap((work) => titles.map((title) => ({ ...work, title })));
  it.each(works)('$kind $title is valid with and without an access date', (work) => {
    for (const day of ['2026-08-01', undefined, null]) {
      const read: unknown = JSON.parse(plainCitation(cslJson(work), day === undefined ? {} : { day }));
      expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
      expect(read).toMatchObject([{ title: work.title, URL: url }]);
    }
  });
  it('writes dates as numbers', () => {
    expect(JSON.parse(on(cslJson(testDataset)))).toMatchObject([
      { type: 'dataset', issued: { 'date-parts': [[2024, 3, 1]] }, accessed: { 'date-parts': [[2026, 8, 1]] } },
    ]);
  });
});

describe('citationFile(format, work, origin)', () => {
  const work = { ...testDataset, url: '/statistics/first-by-year/2024-03-01/' };
  it.each(fileFormats.map((format) => [format.ending, format] as const))(
    '.%s has a complete address and no access date',
    (_, format) => {
      const content = citationFile(format, work, 'https://example.org');
      expect(content).toContain(url);
      expect(content).not.toMatch(/urldate|Y2 {2}-|accessed|\{[YMDmd]\}/);
    },
  );
  it('ends the lines of RIS with CRLF', () => {
    const [, risFormat] = fileFormats;
    if (risFormat === undefined) throw new Error('no RIS');
    expect(citationFile(risFormat, work, '')).not.toMatch(/[^\r]\n/);
  });
});
