/** Characters that take no room and that office programs and web pages leave behind. Signs that turn the direction of writing are not among them: they change what is read, and are refused. */
const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const oddSpace = /[\u00A0\u2000-\u200A\u202F\u205F]/g;

/** Whether a text holds characters that nobody sees or spaces that look like others. */
export const holdsInvisible = (text: string): boolean =>
  /[\u00A0\u00AD\u2000-\u200F\u202F\u205F-\u2064\uFEFF]/.test(text);

/** The text without what nobody sees, its odd spaces made plain. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '').replace(oddSpace, ' ');

/** A cell without the wrapping by which spreadsheets mark text: `="1234"`, and, where the cell is no prose, the apostrophe of `'1234`. */
export function unwrap(text: string, isProse: boolean): string {
  const inner = /^=\s*"([^"]*)"$/.exec(text)?.[1];
  if (inner !== undefined) return inner;
  return isProse ? text : text.replace(/^['‘’＇`]+(?=[\p{L}\p{N}+(（-])/u, '');
}
