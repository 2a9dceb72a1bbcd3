/** Full-width digits, letters and signs as half-width, one for one, so that positions stay. A full-width comma stays a comma of the sentence, unless it groups full-width digits. */
export const halfWidth = (text: string): string =>
  text
    .replace(/([０-９])，(?=[０-９]{3}(?![０-９]))/g, '$1,')
    .replace(/[％＃＋－．／０-９＠Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Puts spaces in place of what a pattern finds, so that positions stay; line breaks are kept. */
export const blankOut = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
