import { expect, test } from 'vitest';
import { answersIn } from './faq.ts';

const spoken = { hotline: '12333', cite: (rule: string) => `《${rule}》` };

const body = `## 怎么办

先问。

## 常见问题

### 能报名吗？

计划没有写。<Term>联盟中心</Term>见<Ref to="measure-2">工作站</Ref>。

请拨打 <Hotline />。

### 有多少人？

至 2025 年有 <Num of="engineers/2025/全市/领军工程师" />。
`;

test('answersIn(body) gives each question with its answer as plain text', () => {
  expect(answersIn(body, spoken)).toEqual([
    { question: '能报名吗？', answer: '计划没有写。联盟中心见工作站。请拨打 12333。' },
  ]);
});

test('answersIn(body) stops at the next section and leaves out what has no answer or a figure', () => {
  const text =
    '## 常见问题\n\n### 甲？\n\n### 乙？\n\n<Figure id="a" />\n\n### 丙？\n\n答<Hotline/>\n  一\n\n## 别的\n\n### 丁？\n\n答\n';
  expect(answersIn(text, spoken)).toEqual([{ question: '丙？', answer: '答12333一' }]);
  expect(answersIn(text.replace('## 常见问题', '## 常见问题二'), spoken)).toEqual([]);
});

test('answersIn(body) gives none where no question stands', () => {
  expect(answersIn('## 怎么办\n\n### 不是问题\n\n字', spoken)).toEqual([]);
});

test.each([
  ['<General>一句。</General>', '一句。（一般知识，以当年通知为准）'],
  ['据<Rule id="a" />，可以。', '据《a》，可以。'],
  ['<General rule="a">\n\n一句。\n\n</General>', '一句。（据《a》）'],
])('answersIn(body) says where general knowledge is from: %j', (text, answer) => {
  expect(answersIn(`## 常见问题\n\n### 甲？\n\n${text}\n`, spoken)).toEqual([{ question: '甲？', answer }]);
});
