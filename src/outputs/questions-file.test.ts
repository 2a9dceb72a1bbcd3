import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../figures/catalogue.ts';
import { builtOf, engineer } from '../figures/testing.ts';
import { questionsFile } from './questions-file.ts';

describe('questionsFile(catalogue)', () => {
  const rows = [
    engineer(2022, '全市', '初阶', 90),
    engineer(2023, '全市', '初阶', 120),
    engineer(2023, '甲区', '初阶', 70),
  ];
  const { format, questions } = questionsFile(catalogueOf(builtOf([{ date: '2024-03-01', rows }])));

  it('answers with the claim, the place of the number and the release', () => {
    expect(format).toBe(1);
    expect(questions).toContainEqual({
      question: '2023年培育初阶达到目标了吗？',
      answer: '2023年全市培育初阶120人，超过目标20人。',
      path: '/statistics/engineers-by-year/#engineers/2023/全市/初阶',
      version: '2024-03-01',
      demo: false,
    });
    expect(questions.find(({ question }) => question === '2023年甲区培育初阶多少人？')?.answer).toBe(
      '2023年甲区培育初阶70人。',
    );
  });
  it('asks nothing twice', () => {
    const asked = questions.map(({ question }) => question);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
