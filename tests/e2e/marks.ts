import { Parser } from 'htmlparser2';

/** Whether a text shows a number, years, days and names left aside. */
const tells = (text: string): boolean =>
  /\d/.test(text.replace(/321人才企业工作站|\d{4}(?=年|至)|\d{1,2}(?=[月日])/g, ''));

/** What of a page is of demo data (`data-demo`) and shows numbers, but says nowhere in it that they are invented. */
export function unmarkedIn(html: string): readonly string[] {
  const found: string[] = [];
  const open: { depth: number; text: string }[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(_, attributes) {
      depth += 1;
      if (attributes['data-demo'] !== undefined) open.push({ depth, text: '' });
    },
    ontext(part) {
      for (const each of open) each.text += part;
    },
    onclosetag() {
      const last = open.at(-1);
      if (last?.depth === depth) {
        open.pop();
        if (tells(last.text) && !last.text.includes('示例')) found.push(last.text.trim().slice(0, 60));
      }
      depth -= 1;
    },
  });
  parser.end(html);
  return found;
}
