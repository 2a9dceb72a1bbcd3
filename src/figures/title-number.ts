/** Dates and periods: `2025年`, `2022至2025年`, `2026年3月19日`. */
const dates = /\d{4}(?=年|至)|\d{1,2}(?=[月日])/g;

/** Whether a title tells a number, dates and those within `names` (321人才企业工作站) left aside: invented ones then say so. */
export const tellsNumber = (title: string, names: readonly string[]): boolean =>
  /\d/.test(names.reduce((text, name) => text.replaceAll(name, ''), title).replace(dates, ''));
