import { expect, test } from 'vitest';
import { answersIn } from './faq.ts';

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
  expect(answersIn(body, '12333')).toEqual([
    { question: '能报名吗？', answer: '计划没有写。联盟中心见工作站。请拨打 12333。' },
  ]);
});

test('answersIn(body) stops at the next section and leaves out what has no answer or a figure', () => {
  const text =
    '## 常见问题\n\n### 甲？\n\n### 乙？\n\n<Figure id="a" />\n\n### 丙？\n\n答<Hotline/>\n  一\n\n## 别的\n\n### 丁？\n\n答\n';
  expect(answersIn(text, '12333')).toEqual([{ question: '丙？', answer: '答12333一' }]);
  expect(answersIn(text.replace('## 常见问题', '## 常见问题二'), '12333')).toEqual([]);
});

test('answersIn(body) gives none where no question stands', () => {
  expect(answersIn('## 怎么办\n\n### 不是问题\n\n字', '12333')).toEqual([]);
});
