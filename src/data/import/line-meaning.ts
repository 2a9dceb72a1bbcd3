import { foldWidth } from '../canonical.ts';
import { unitsIn } from '../unit.ts';
import { findPeriod } from './period.ts';

const own = /《[^》]*》|(?:培育|行动)计划(?!表|数|分解|安排)|[（(]示意[)）]/g;
const statusWord = /初步|快报|预计|预估|预测|预报|暂定|估算|估计|测算|推算/;
const scopeWord =
  /不?含(?!义)|包括|剔除|扣除|除外|除[^了]|仅|只统计|部分|口径|其中|合并|重复|折算|抽样|约|四舍五入|以上|以下|市直|市本级|新区|男|女/;
const kindWord =
  /累计|历年|以来|学年|[年度拟]计划|计划(?:培育|完成|新增|人|表|分解|安排)|目标|计划数|任务数?|下达|占比|比重|增[长速幅减]|同比|环比|平均|人均|[月季旬]报|合计数|行业|民营|国有|规上|规模以上|重点|高新|中小|非公|本科|硕士|博士|学历|岁|在职|退休|外籍|首次|引进|续聘|通过率|获奖/;
const draftWord =
  /示例|模拟|测试|演示|草稿|草案|讨论稿|征求意见|送审|内部|秘密|机密|保密|不公开|不予公开|外传|拟(?:[认评入选定推建)]|公[布示])|公示(?!后)|候选|申报|修订|更正|调整|作废|旧版|缺|未报|漏报|补报|待核|未审|有误/;

/** What a line around a table says that may change what its numbers mean. */
export interface Meaning {
  /** Words such as 初步 or 快报: harmless where the numbers say so themselves. */
  readonly status: string | null;
  /** A part of a year: harmless where the rows say so themselves. */
  readonly period: ReturnType<typeof findPeriod>;
  /** Any other word, such as 累计 or 不含. */
  readonly word: string | null;
}

/** Reads the meaning of a line; the names of plans and documents say nothing about numbers. */
export function meaningOf(text: string): Meaning {
  const plain = foldWidth(text).replace(/\s/g, '').replace(own, '');
  const word = [scopeWord, kindWord, draftWord]
    .map((pattern) => pattern.exec(plain)?.[0])
    .find((one) => one !== undefined);
  return { status: statusWord.exec(plain)?.[0] ?? null, period: findPeriod(plain), word: word ?? null };
}

const administrative = [
  /^(?:附件|附表|附录|附|表)[-—\d一二三四五六七八九十之.]*[:：]?$/,
  /^(?:填报|填表|填制|制表|编制|上报|报送|报表|报出|主管|汇总|统计(?!时|期|口径|范围|截)|审核|审批|单位负责人|复核|校对|负责|联系|经办|签发|单位负责|统计负责|打印|印发|发布|主办|承办)[^:：]{0,4}[:：].*$/,
  /^(?:数据|资料|信息)?来源[:：].*$/,
  /^(?:填报|填表|制表|编制|上报|报送)(?:单位|部门|机关|人|日期|时间)?$/,
  /^(?:(?:备?注|说明)[:：])?(?:数据)?截[至止]到?(?:19|20)\d\d年(?:12月(?:31日|底|末)?|年?底|末)。?$/,
  /^(?:联系|办公)?电话[:：].*$/,
  /^(?:单位|部门)[:：].*$/,
  /^(?:填报|制表|打印|上报|报送)?(?:日期|时间)?[:：]?\(?(?:19|20)\d\d[年./-]\d{1,2}(?:月|[./-]\d{1,2}|月\d{1,2}日)?(?:制|印|编|填)?\)?$/,
  /^\(?(?:盖章|公章|签字|签章)\)?$/,
  /^\(?(?:19|20)\d\d年度?\)?$/,
  /^(?:第\d+页?|\d+页)(?:[,，/]?共\d+页)?$/,
  /^\(?表号?[:：].*$/,
  /^[-—_=*.·…~―─]+$/,
  /^[（(]?(?:加盖公章|以下空白|完|以上)[)）]?$/,
];

/** Whether a line only says who made the table, when and from what. */
export function isAdministrative(text: string): boolean {
  const plain = foldWidth(text).replace(/\s/g, '');
  return administrative.some((pattern) => pattern.test(plain)) || unitsIn([plain]).length > 0;
}

/** Whether a line has the shape of a title. `own`: words of this plan. */
export const isTitle = (text: string, own: readonly string[]): boolean =>
  (/表|情况|统计|名单|名录|一览|汇总|目录|台账|进展|数据|清单|信息|人数/.test(text) ||
    own.some((word) => text.includes(word))) &&
  !/[。；;]/.test(text);

/** The one year that a title names, where it is no part of a date or of a range; null for none or several. */
export function yearIn(text: string): string | null {
  const plain = foldWidth(text).replace(/\s/g, '');
  const years = [...plain.matchAll(/(?<![\d.-])((?:19|20)\d\d)(?:年度?|(?=[^\d]*表))(?!\d{1,2}月)/g)].map(
    ([, year]) => year ?? '',
  );
  const isRange = /(?:19|20)\d\d年?[-—–~～至到]+(?:19|20)?\d\d年/.test(plain);
  return years.length === 1 && !isRange ? (years[0] ?? null) : null;
}
