import { columnLetter } from '../../data/problem.ts';
import type { Rule, WrittenColumn, WrittenSheet } from './written-sheet.ts';
import { escapeXml } from './xml.ts';

const lastRow = 1_048_576;

/** Longest texts that a spreadsheet shows; a longer one makes it repair the file (ECMA-376 part 1, 18.3.1.32). */
const longest = { title: 32, text: 255 } as const;

const attribute = (name: string, text: string, most: number): string =>
  ` ${name}="${escapeXml([...text].slice(0, most).join('')).replaceAll('\n', '&#10;')}"`;

const refusal = (text: string): string =>
  ` showErrorMessage="1"${attribute('errorTitle', '这一格不能这样填', longest.title)}${attribute('error', text, longest.text)}`;

function ruleXml(rule: Rule): { readonly attributes: string; readonly formulas: string } {
  switch (rule.kind) {
    case 'list':
      return {
        attributes: ` type="list"${refusal('请从下拉列表里选；全部的词在「可选的词」一页。')}`,
        formulas: `<formula1>${escapeXml(rule.words)}</formula1>`,
      };
    case 'whole':
      return {
        attributes: ` type="whole" operator="between"${refusal(`应为 ${rule.from} 至 ${rule.to} 的整数；没有数就留空。`)}`,
        formulas: `<formula1>${rule.from}</formula1><formula2>${rule.to}</formula2>`,
      };
    case 'length':
      return {
        attributes: ` type="textLength" operator="lessThanOrEqual"${refusal(`至多 ${rule.to} 个字。`)}`,
        formulas: `<formula1>${rule.to}</formula1>`,
      };
  }
}

function columnXml({ rule, hint }: WrittenColumn, index: number, from: number): readonly string[] {
  if (rule === undefined && hint === undefined) return [];
  const { attributes, formulas } = rule === undefined ? { attributes: '', formulas: '' } : ruleXml(rule);
  const shown =
    hint === undefined
      ? ''
      : ` showInputMessage="1"${attribute('promptTitle', hint.title, longest.title)}${attribute('prompt', hint.text, longest.text)}`;
  const name = columnLetter(index);
  return [
    `<dataValidation${attributes} allowBlank="1"${shown} sqref="${name}${from}:${name}${lastRow}">${formulas}</dataValidation>`,
  ];
}

/** The rules and hints of a sheet's columns; empty when there are none. */
export function rulesXml({ columns, ruledFrom = 1 }: WrittenSheet): string {
  const rules = columns.flatMap((column, index) => columnXml(column, index, ruledFrom));
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
