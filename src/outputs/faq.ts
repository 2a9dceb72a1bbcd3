import type { FAQPage, WithContext } from 'schema-dts';

/** A question and its answer as plain text. */
export interface Asked {
  readonly question: string;
  readonly answer: string;
}

/** Questions and answers for search engines, schema.org FAQPage; null where there are none. `url`: the page that answers them. */
export function faqJsonLd(questions: readonly Asked[], url: string): WithContext<FAQPage> | null {
  if (questions.length === 0) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    url,
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
