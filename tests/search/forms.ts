/**
 * What is written in one way and typed in another, and whether the one finds the other; judged by hand, nothing here is computed. Each rule
 * of the normal form is needed by one line at least, so that no rule can be lost, or added, without a test that fails.
 */
export interface Form {
  readonly written: string;
  readonly typed: string;
  readonly found: boolean;
}

const found = (written: string, typed: string): Form => ({ written, typed, found: true });
const apart = (written: string, typed: string): Form => ({ written, typed, found: false });

export const forms: readonly Form[] = [
  // Quotes, brackets, spaces and dashes.
  found('建立企业人才职称评审“直通车”', '职称评审直通车'),
  found('建立企业人才职称评审直通车', '职称评审“直通车”'),
  found('依托市 321 人才企业工作站', '321人才'),
  found('市321人才', '市 321　人才'),
  found('金人社发〔2022〕8号', '金人社发2022 8号'),
  found('金人社发2022 8号', '金人社发〔2022〕8号'),
  found('《培育计划》（全文）', '培育计划全文'),
  found("培育计划'全文'", '培育计划"全文"'),
  found('培育`计划`', '培育计划'),
  found('2022—2025年', '2022-2025年'),
  found('2022~2025年', '2022−2025年'),
  found('阿里·木江', '阿里木江'),
  found('阿里・木江', '阿里木江'),
  found('下载_名录', '下载名录'),
  found('零\u200b宽\ufe0f字\u00a0距', '零宽字距'),
  found('第一段\t第二段', '第一段第二段'),
  // Width, compatibility and case.
  found('ＰＤＦ文件（１２３）', 'pdf文件123'),
  found('csv文件', 'ＣＳＶ文件'),
  found('2+4+X产业', '2+4+x产业'),
  found('①市级㎡', '1市级m2'),
  found('440㎒', '440mhz'),
  found('H\u0331', '\u1e96'),
  // Thousands.
  found('企业工程师20,000名', '20000名'),
  found('企业工程师20000名', '20,000名'),
  apart('2021,2022年', '20212022年'),
  apart('2021，222年', '2021222年'),
  // Ends of sentences and lines.
  apart('申报职称。评审结果', '职称评审'),
  apart('申报职称，评审结果', '职称评审'),
  apart('申报职称、评审', '职称评审'),
  apart('申报职称；评审', '职称评审'),
  apart('申报职称：评审', '职称评审'),
  apart('申报职称！评审', '职称评审'),
  apart('申报职称？评审', '职称评审'),
  apart('申报职称…评审', '职称评审'),
  apart('申报职称/评审', '职称评审'),
  apart('申报职称\\评审', '职称评审'),
  apart('申报职称|评审', '职称评审'),
  apart('申报职称•评审', '职称评审'),
  apart('申报职称\n评审', '职称评审'),
  apart('申报职称.评审', '职称评审'),
  found('申报职称。评审', '职称，评审'),
  found('申报职称，评审', '职称、评审'),
  found('申报职称、评审', '职称；评审'),
  found('申报职称；评审', '职称：评审'),
  found('申报职称：评审', '职称！评审'),
  found('申报职称！评审', '职称？评审'),
  found('申报职称？评审', '职称…评审'),
  found('申报职称…评审', '职称/评审'),
  found('申报职称/评审', '职称\\评审'),
  found('申报职称\\评审', '职称|评审'),
  found('申报职称|评审', '职称•评审'),
  found('申报职称•评审', '职称。评审'),
  found('申报职称……！评审结果', '职称。评审'),
  found('职称评审', '。职称评审？'),
  found('9:00-11:30', '9：00—11：30'),
  // What is no more than alike.
  apart('企业工程师', '工程师企业'),
  apart('2+4+X产业', '24x产业'),
  apart('占5.8%', '占58%'),
  apart('职称≥100', '职称100'),
  apart('职称≥100', '职称≤100'),
  found('职称≥100', '≥100'),
  apart('甲→乙', '甲乙'),
  found('甲→乙🙂丙', '→乙🙂'),
];

/** The lines that an engine judges otherwise; `finds` tells whether it finds `typed` in a page of these lines. */
export const wrongForms = (finds: (lines: readonly string[], typed: string) => boolean): readonly Form[] =>
  forms.filter(({ written, typed, found: expected }) => finds(written.split('\n'), typed) !== expected);
