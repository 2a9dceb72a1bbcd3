/** What XML 1.0 cannot hold: control characters, halves of a character beyond the basic plane, non-characters. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it; what XML cannot hold is dropped, line ends become LF. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** Text of a cell: a spreadsheet reads `_x0041_` as the letter A (ECMA-376 part 1, 22.9.2.19), so such text is written with its underscore escaped. */
export const cellXml = (text: string): string => escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
