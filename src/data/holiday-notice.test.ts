import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNotice } from './holiday-notice.ts';
import { readHolidays } from './holidays.ts';

const notice2026 = `经国务院批准，现将2026年元旦、春节……放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

const short = (text: string) => readNotice(text, 2026).days.map(({ date, type }) => date.slice(5) + type);

describe('readNotice(text, year)', () => {
  it('reads the notice for 2026 into the file that the project has', () => {
    const { days, problems } = readNotice(notice2026, 2026);
    expect(problems).toEqual([]);
    const { holidays } = readHolidays(readFileSync('data/holidays.csv', 'utf8').replace(/^\uFEFF/, ''), 'holidays.csv');
    const sorted = days.toSorted((one, other) => one.date.localeCompare(other.date));
    expect(sorted).toEqual(
      holidays.filter(({ date }) => date.startsWith('2026')).toSorted((a, b) => a.date.localeCompare(b.date)),
    );
  });

  it('reads it pasted into one line, with other brackets and widths', () => {
    expect(readNotice(notice2026.replaceAll('\n', ''), 2026)).toEqual(readNotice(notice2026, 2026));
    expect(readNotice(notice2026.replaceAll('（', '(').replaceAll('：', ':'), 2026)).toEqual(
      readNotice(notice2026, 2026),
    );
  });

  it.each([
    ['一、元旦：1月1日（周四）放假1天，不调休。', ['01-01休']],
    ['一、元旦：2025年12月31日至2026年1月2日放假调休，共3天。', ['12-31休', '01-01休', '01-02休']],
    [
      '七、国庆节、中秋节：9月30日（周三）至10月1日放假，共2天。9月20日（周日）、10月10日（周六）上班。',
      ['09-30休', '10-01休', '09-20班', '10-10班'],
    ],
    ['三、清明节：4月6日（周一）放假，与周末连休。', ['04-06休']],
  ])('reads %s', (text, days) => {
    expect(short(text)).toEqual(days);
    expect(readNotice(text, 2026).problems).toHaveLength(1); // the other festivals are missing
  });

  it.each([
    ['一、元旦：1月1日（周三）放假1天。', '2026年1月1日是周四，通知写的是周三；请核对'],
    ['一、元旦：1月1日（周四）至3日（周六）放假调休，共4天。', '从头到尾是 3 天，通知写的是 4 天'],
    ['一、元旦：2月30日放假1天。', '没有 2026年2月30日 这一天'],
    ['一、元旦：1月1日起休息3日。', '没有读懂'],
    ['一、元旦：1月3日至1日放假。', '前后的日期对不上'],
    ['各地区、各部门', '没有找到“一、元旦'],
    ['一、元旦：1月1日（周四）放假1天。', '没有找到春节、清明节、劳动节、端午节、国庆节、中秋节'],
  ])('says what is wrong with %s', (text, message) => {
    expect(readNotice(text, 2026).problems.join('\n')).toContain(message);
  });
});
